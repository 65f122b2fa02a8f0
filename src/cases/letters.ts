import type { CaseRow, LetterRow } from '../db/rows.ts';
import type { Book } from '../policy/book.ts';
import { addDays } from '../policy/civil-date.ts';
import { ask, type Asking, type Look } from './asking.ts';
import { caseOfRow } from './case-row.ts';
import { allCaseActions } from './case-history.ts';
import { caseDates, type DateView, datesOfReceipt } from './date-view.ts';
import type { Done, Door } from './execute.ts';
import { letterRule } from './letter-case.ts';
import { matchPartner } from './letter-match.ts';
import { partnersById, type PartnerSummary } from './partners.ts';
import { listLabel } from './words.ts';

export interface LetterView {
  id: string;
  number: string | null;
  receivedOn: string;
  writtenOn: string | null;
  registeredOn: string;
  channel: string;
  channelLabel: string;
  product: string;
  productLabel: string;
  partner: string | null;
  partnerName: string | null;
  named: string | null;
  city: string | null;
  case: string | null;
  unmatched: string | null;
  candidates: PartnerSummary[];
  scan: string | null;
  actBy: string | null;
  ped: string | null;
  workBy: string | null;
  version: number;
}

/** What registering, matching or correcting a letter did, or would do. */
export interface LetterAnswer {
  letter: LetterView;
  preview: boolean;
  case: string | null;
  opened: boolean;
  withoutPriorRisk: boolean;
  dates: DateView | null;
  before: { fcr: string | null; actBy: string | null; ped: string | null; workBy: string | null } | null;
  doneOnWrongDate: { what: string; on: string }[];
  duplicates: { id: string; receivedOn: string }[];
}

/** A case as it stood before a command, for the dates that moved. */
export type CaseDatesBefore = CaseRow;

type CaseDatesRow = Pick<CaseRow, 'fcr' | 'act_by' | 'ped' | 'work_by'>;

async function viewLetter(asking: Asking, letter: LetterRow, dated: CaseDatesRow | null): Promise<LetterView> {
  const { book, lang } = asking;
  const match = letter.case_id === null ? await matchPartner(asking.door.pool, letter) : null;
  const candidates = match && 'candidates' in match ? match.candidates : match ? [match.partner] : [];
  // A letter of the tray is dated too: what it would give is known before its partner is.
  const waiting =
    letter.case_id === null ? receiptDates(book, letter.product, letter.received_on, null, asking.lang) : null;
  const partner = letter.partner === null ? undefined : (await partnersById(asking, [letter.partner]))[0];
  return {
    id: letter.id,
    number: letter.number,
    receivedOn: letter.received_on,
    writtenOn: letter.written_on,
    registeredOn: letter.registered_on,
    channel: letter.channel,
    channelLabel: listLabel(book, 'letter-channels', letter.channel, lang),
    product: letter.product,
    productLabel: listLabel(book, 'products', letter.product, lang),
    partner: letter.partner,
    partnerName: partner?.name ?? null,
    // A letter that only gave a reference shows it where a name would stand.
    named: letter.named ?? (partner ? null : letter.partner),
    city: letter.city,
    case: letter.case_id,
    unmatched: letter.unmatched,
    candidates: await partnersById(asking, candidates),
    scan: letter.scan?.file ?? null,
    actBy: dated?.act_by ?? waiting?.actBy ?? null,
    ped: dated?.ped ?? waiting?.ped ?? null,
    workBy: dated?.work_by ?? waiting?.workBy ?? null,
    version: letter.version,
  };
}

/** The dates a receipt would give for a product, by the book in force; null when no rule speaks for it. */
export function receiptDates(
  book: Book,
  product: string,
  received: string,
  commitmentEnds: string | null,
  lang: Asking['lang'],
): DateView | null {
  const rule = letterRule(book, product);
  if (!rule) return null;
  return datesOfReceipt(book, { type: rule.case, product, given: rule.given, received, commitmentEnds }, lang);
}

/** Letters, newest receipt first; or only those that wait for a partner, oldest first: none is ever lost. */
export async function listLetters(
  door: Door,
  look: Look,
  unmatched: boolean,
  limit: number,
): Promise<{ letters: LetterView[]; today: string }> {
  const asking = await ask(door, look);
  const rows = await door.pool.sql<{ letter: LetterRow; case: CaseRow | null }>(
    `select to_jsonb(l) as letter, to_jsonb(c) as "case" from letter l left join cases c on c.id = l.case_id
     ${unmatched ? 'where l.case_id is null order by l.received_on, l.id' : 'order by l.registered_on desc, l.received_on desc, l.id desc'}
     limit $1`,
    [limit],
  );
  const letters: LetterView[] = [];
  for (const row of rows) letters.push(await viewLetter(asking, row.letter, row.case));
  return { letters, today: asking.today };
}

async function readCase(door: Door, id: string): Promise<CaseRow | null> {
  const rows = await door.pool.sql<{ case: CaseRow }>('select to_jsonb(c) as "case" from cases c where c.id = $1', [
    id,
  ]);
  return rows[0]?.case ?? null;
}

const DUPLICATE_DAYS = 30;

async function duplicatesOf(door: Door, letter: LetterRow): Promise<{ id: string; receivedOn: string }[]> {
  if (letter.partner === null) return [];
  return door.pool.sql(
    `select id, received_on as "receivedOn" from letter where partner = $1 and product = $2 and id <> $3
     and received_on between $4 and $5 order by received_on`,
    [
      letter.partner,
      letter.product,
      letter.id,
      addDays(letter.received_on, -DUPLICATE_DAYS),
      addDays(letter.received_on, DUPLICATE_DAYS),
    ],
  );
}

/** Words what a letter command did, or would do: the letter, its case, the dates with their why, and what moved. */
export async function letterAnswer(
  door: Door,
  look: Look,
  done: Done,
  preview: boolean,
  stood: CaseRow | null,
): Promise<LetterAnswer> {
  const asking = await ask(door, look);
  const { result, rows } = done;
  const letter = rows.read<LetterRow>('letter', result.letter ?? '') ?? (await readLetter(door, result.letter ?? ''));
  const caseRow = result.case
    ? (rows.read<CaseRow>('cases', result.case) ?? (await readCase(door, result.case)))
    : null;
  const book = caseRow ? await door.books.version(door.pool, caseRow.book_version) : asking.book;
  const moved = stood && (stood.fcr !== caseRow?.fcr || stood.act_by !== caseRow?.act_by || stood.ped !== caseRow?.ped);
  const dates = caseRow
    ? caseDates(book, caseOfRow(caseRow), asking.today, look.lang)
    : receiptDates(book, letter.product, letter.received_on, null, look.lang);
  // A case that is only asked for has no number yet.
  const shown = preview && result.opened ? null : (result.case ?? null);
  return {
    letter: { ...(await viewLetter(asking, letter, caseRow)), case: shown },
    preview,
    case: shown,
    opened: result.opened === true,
    withoutPriorRisk: result.opened === true && caseRow?.fields['priorRisk'] === false,
    dates,
    before: stood ? { fcr: stood.fcr, actBy: stood.act_by, ped: stood.ped, workBy: stood.work_by } : null,
    doneOnWrongDate: moved && result.outcome === 'updated' ? await doneSince(asking, stood, book) : [],
    duplicates: await duplicatesOf(door, letter),
  };
}

async function doneSince(asking: Asking, stood: CaseRow, book: Book): Promise<{ what: string; on: string }[]> {
  const actions = book.caseTypes.get(stood.type)?.actions;
  const taken = await allCaseActions(asking.door.pool, stood.id);
  return taken.map(({ what, on }) => ({ what: actions?.get(what)?.label[asking.lang] ?? what, on }));
}

async function readLetter(door: Door, id: string): Promise<LetterRow> {
  const rows = await door.pool.sql<{ letter: LetterRow }>(
    'select to_jsonb(l) as letter from letter l where l.id = $1',
    [id],
  );
  const letter = rows[0]?.letter;
  if (!letter) throw new Error(`letter ${id} was answered and is not there`);
  return letter;
}

/** The open case a letter of this partner and product would join; null when it would open one. */
export async function openCaseForLetter(door: Door, partner: string, product: string): Promise<CaseRow | null> {
  const rows = await door.pool.sql<{ case: CaseRow }>(
    `select to_jsonb(c) as "case" from cases c where c.partner = $1 and c.product = $2 and c.closed_on is null
     and c.fcr is not null order by c.opened_on limit 1`,
    [partner, product],
  );
  return rows[0]?.case ?? null;
}

/** The open case a letter of the tray would join once given to a partner; null when it would open one. */
export async function openCaseForMatch(door: Door, letter: string, partner: string): Promise<CaseRow | null> {
  const rows = await door.pool.sql<{ product: string }>('select product from letter where id = $1', [letter]);
  return rows[0] ? openCaseForLetter(door, partner, rows[0].product) : null;
}

/** The open case a letter to register would join, found as the letter itself will be; null when none is known. */
export async function openCaseForNew(door: Door, letter: Parameters<typeof matchPartner>[1]): Promise<CaseRow | null> {
  const match = await matchPartner(door.pool, letter);
  return 'partner' in match ? openCaseForLetter(door, match.partner, letter.product) : null;
}

/** The case a letter command will touch, as it stands before: null when it will open one or none is known. */
export async function caseOfLetter(door: Door, letter: string): Promise<CaseRow | null> {
  const rows = await door.pool.sql<{ case: CaseRow | null }>(
    'select to_jsonb(c) as "case" from letter l left join cases c on c.id = l.case_id where l.id = $1',
    [letter],
  );
  return rows[0]?.case ?? null;
}
