import type { CaseRow, EventRow, LetterRow, PartnerRow } from '../db/rows.ts';
import type { Book, Template, TemplateLine } from '../policy/book.ts';
import type { ReadField } from '../policy/conditions.ts';
import { labelFor } from '../policy/labels.ts';
import { caseBlock, templatesOf } from '../policy/template-text.ts';
import { ask, type Asking, type Look } from './asking.ts';
import type { Door } from './execute.ts';
import { askLabel } from './letter-asks.ts';
import { letterRule } from './letter-case.ts';
import { receiptDates } from './letter-view.ts';
import { literally, searchKey } from './search-key.ts';
import { listLabel } from './words.ts';

/** What the register is narrowed by; absent means any. `from` and `to` are receipt dates, inclusive; `me` is who looks. */
export interface FollowfileFilter {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly brand?: string | undefined;
  readonly manager?: string | undefined;
  /** A state of the case, or `waiting`: no partner was found yet. */
  readonly state?: string | undefined;
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** One letter of the register. Everything in it is written elsewhere: on the letter, its case, its partner. */
export interface FollowfileRow {
  letter: string;
  receivedOn: string;
  registeredOn: string;
  product: string;
  productLabel: string;
  partner: string | null;
  /** The salon, or what the letter says while it waits for one. */
  salon: string;
  city: string;
  manager: string | null;
  managerName: string | null;
  priorRisk: boolean | null;
  /** The lines of the pavé, in its order and in its own language. */
  pave: string[];
  fcr: string;
  actBy: string | null;
  ped: string | null;
  pedFirm: boolean;
  asks: string[];
  registeredBy: string;
  case: string | null;
  state: string;
  stateLabel: string;
  stateTone: 'good' | 'bad' | 'neutral';
}

export interface FollowfilePage {
  rows: FollowfileRow[];
  /** Names of the pavé’s lines, and the language it is written in. */
  pave: string[];
  paveLang: 'fr' | 'en';
  managers: { email: string; name: string }[];
  states: { id: string; label: string }[];
  next: string | null;
  today: string;
  asOf: string;
}

export const WAITING = 'waiting';
const WAITS = { fr: 'En attente d’un salon', en: 'Waiting for a salon' } as const;

const MAX = 500;
/** Rows of a file are read by larger pages: each one chooses among all letters anew. */
const PAGE_OF_FILE = 2500;
const KEY = `(l.received_on::text || ' ' || l.id)`;

interface Found {
  letter: LetterRow;
  partner: Pick<PartnerRow, 'id' | 'name' | 'city' | 'manager'> | null;
  case: Pick<
    CaseRow,
    'id' | 'type' | 'state' | 'product' | 'book_version' | 'fields' | 'firm' | 'fcr' | 'act_by' | 'ped'
  > | null;
  actor: EventRow['actor'] | null;
  key: string;
}

function where(filter: FollowfileFilter, asking: Asking): { text: string; params: unknown[] } {
  const params: unknown[] = [];
  const parts: string[] = [];
  const add = (text: (n: number) => string, value: unknown): void => {
    params.push(value);
    parts.push(text(params.length));
  };
  if (filter.from) add((n) => `l.received_on >= $${n}`, filter.from);
  if (filter.to) add((n) => `l.received_on <= $${n}`, filter.to);
  if (filter.brand) add((n) => `l.product = $${n}`, filter.brand);
  if (filter.manager) add((n) => `p.manager = $${n}`, filter.manager === 'me' ? asking.actor.email : filter.manager);
  if (filter.state === WAITING) parts.push('l.case_id is null');
  else if (filter.state) add((n) => `c.state = $${n}`, filter.state);
  if (filter.q?.trim()) {
    params.push(searchKey(filter.q), `%${literally(filter.q)}%`);
    const [key, raw] = [params.length - 1, params.length];
    const named = `($${key} <> '' and (p.search_name || ' ' || p.search_city) like '%' || $${key} || '%')`;
    const said = ['l.id', 'l.named', 'l.partner', 'l.case_id'].map((column) => `${column} ilike $${raw}`);
    parts.push(`(${[named, ...said].join(' or ')})`);
  }
  if (filter.cursor) add((n) => `${KEY} < $${n}`, filter.cursor);
  return { text: parts.length > 0 ? `where ${parts.join(' and ')}` : '', params };
}

function read(asking: Asking, filter: FollowfileFilter, limit: number): Promise<Found[]> {
  const { text, params } = where(filter, asking);
  return asking.door.pool.sql(
    // Chosen first, then made into JSON: the page costs what it shows.
    `select to_jsonb(l) as letter, k.key, e.actor,
       case when p.id is null then null else
         jsonb_build_object('id', p.id, 'name', p.name, 'city', p.city, 'manager', p.manager) end as partner,
       case when c.id is null then null else
         jsonb_build_object('id', c.id, 'type', c.type, 'state', c.state, 'product', c.product, 'book_version', c.book_version, 'fields', c.fields,
           'firm', c.firm, 'fcr', c.fcr, 'act_by', c.act_by, 'ped', c.ped) end as "case"
     from (select l.id, ${KEY} as key from letter l
           left join partner p on p.id = l.partner left join cases c on c.id = l.case_id ${text}
           order by key desc limit $${params.length + 1}) k
     join letter l on l.id = k.id
     left join partner p on p.id = l.partner left join cases c on c.id = l.case_id
     left join event e on e.stream = 'letter:' || l.id and e.version = 1
     order by k.key desc`,
    [...params, limit],
  );
}

/** The blocks that the cases of letters carry, one for each kind of case. */
function carried(book: Book): Template[] {
  const products = [...(book.lists.get('products')?.values.keys() ?? [])];
  const found = products.flatMap((product) => {
    const type = book.caseTypes.get(letterRule(book, product)?.case ?? '');
    return type ? templatesOf(book, type, product).slice(0, 1) : [];
  });
  return [...new Set(found)];
}

/** Their lines: what the page calls each of them, and the field that holds it. */
const paveLines = (book: Book): readonly TemplateLine[] => carried(book).flatMap((template) => template.lines);

/** The same block as on the screen of the case, line by line, under the procedure the case is pinned to. */
function paveOf(of: Found['case'], lines: readonly TemplateLine[], pinned: Book | undefined, asking: Asking): string[] {
  const type = of ? pinned?.caseTypes.get(of.type) : undefined;
  const read: ReadField = (name) => (name === 'product' ? (of?.product ?? null) : (of?.fields[name] ?? null));
  const block = pinned && type ? caseBlock(pinned, type, read, asking.people) : null;
  return lines.map(({ field }) => block?.lines.find((line) => line.field === field)?.text ?? '');
}

/** The procedures the cases of a page are pinned to, by version. */
async function booksOf({ door }: Asking, found: readonly Found[]): Promise<ReadonlyMap<number, Book>> {
  const versions = [...new Set(found.flatMap((row) => row.case?.book_version ?? []))];
  const books = await Promise.all(versions.map((version) => door.books.version(door.pool, version)));
  return new Map(versions.map((version, at) => [version, books[at]!]));
}

function wordState(found: Found['case'], asking: Asking): Pick<FollowfileRow, 'state' | 'stateLabel' | 'stateTone'> {
  if (!found) return { state: WAITING, stateLabel: WAITS[asking.lang], stateTone: 'neutral' };
  const state = asking.book.caseTypes.get(found.type)?.states.get(found.state);
  return {
    state: found.state,
    stateLabel: state ? labelFor(state, found.product)[asking.lang] : found.state,
    stateTone: state?.tone ?? 'neutral',
  };
}

function datesOf(
  { letter, case: found }: Found,
  asking: Asking,
): Pick<FollowfileRow, 'fcr' | 'actBy' | 'ped' | 'pedFirm'> {
  if (found) {
    const { fcr, act_by: actBy, ped } = found;
    return { fcr: fcr ?? letter.received_on, actBy, ped, pedFirm: ped !== null && found.firm['ped'] !== false };
  }
  // It is dated while it waits: the time it takes to find its salon takes nothing from the salon.
  const dates = receiptDates(asking.book, letter.product, letter.received_on, null, asking.lang);
  return { fcr: letter.received_on, actBy: dates?.actBy ?? null, ped: dates?.ped ?? null, pedFirm: false };
}

function viewRow(found: Found, pave: string[], asking: Asking): FollowfileRow {
  const { book, lang, nameOf } = asking;
  const { letter, partner, case: of, actor } = found;
  return {
    letter: letter.id,
    receivedOn: letter.received_on,
    registeredOn: letter.registered_on,
    product: letter.product,
    productLabel: listLabel(book, 'products', letter.product, lang),
    partner: letter.partner,
    salon: partner?.name ?? letter.named ?? letter.partner ?? '',
    city: partner?.city ?? letter.city ?? '',
    manager: partner?.manager ?? null,
    managerName: partner?.manager ? nameOf(partner.manager) : null,
    priorRisk: of ? of.fields['priorRisk'] === true : null,
    pave,
    ...datesOf(found, asking),
    asks: letter.asks.map((ask) => askLabel(ask, lang)),
    registeredBy: actor?.name ?? '',
    case: of?.id ?? null,
    ...wordState(of, asking),
  };
}

async function viewRows(
  asking: Asking,
  found: readonly Found[],
  lines: readonly TemplateLine[],
): Promise<FollowfileRow[]> {
  const books = await booksOf(asking, found);
  return found.map((row) => {
    const pinned = row.case ? books.get(row.case.book_version) : undefined;
    return viewRow(row, paveOf(row.case, lines, pinned, asking), asking);
  });
}

/** States a letter's case may be in, in the order of the page, and the wait before it has one. */
function statesOf({ book, lang }: Asking): FollowfilePage['states'] {
  const products = [...(book.lists.get('products')?.values.keys() ?? [])];
  const types = new Set(products.map((product) => letterRule(book, product)?.case));
  const states = [...types].flatMap((type) => [...(book.caseTypes.get(type ?? '')?.states.values() ?? [])]);
  return [{ id: WAITING, label: WAITS[lang] }, ...states.map(({ id, label }) => ({ id, label: label[lang] }))];
}

async function managersOf({ door, nameOf }: Asking): Promise<FollowfilePage['managers']> {
  const rows = await door.pool.sql<{ manager: string }>(
    'select distinct manager from partner where manager is not null order by manager',
  );
  return rows.map(({ manager }) => ({ email: manager, name: nameOf(manager) }));
}

/** A page of the register of letters, newest receipt first. It is only ever read: it is written by what it shows. */
export async function followfile(door: Door, look: Look, filter: FollowfileFilter): Promise<FollowfilePage> {
  const asking = await ask(door, look);
  const limit = Math.min(filter.limit ?? 100, MAX);
  const [rows, managers] = await Promise.all([read(asking, filter, limit + 1), managersOf(asking)]);
  const lines = paveLines(asking.book);
  const shown = rows.slice(0, limit);
  return {
    rows: await viewRows(asking, shown, lines),
    pave: lines.map((line) => line.label),
    paveLang: carried(asking.book)[0]?.lang ?? 'fr',
    managers,
    states: statesOf(asking),
    next: rows.length > limit ? (shown.at(-1)?.key ?? null) : null,
    today: asking.today,
    asOf: look.now,
  };
}

/** Every row of the register that the filter leaves, page by page, with the names of the pavé’s lines. */
export async function* everyFollowfileRow(
  door: Door,
  look: Look,
  filter: FollowfileFilter,
): AsyncGenerator<{ rows: FollowfileRow[]; pave: string[] }> {
  const asking = await ask(door, look);
  const lines = paveLines(asking.book);
  const pave = lines.map((line) => line.label);
  let cursor = filter.cursor;
  for (;;) {
    const found = await read(asking, { ...filter, cursor }, PAGE_OF_FILE);
    yield { rows: await viewRows(asking, found, lines), pave };
    cursor = found.at(-1)?.key;
    if (found.length < PAGE_OF_FILE) return;
  }
}
