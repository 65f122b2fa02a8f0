import type { CaseRow, LetterRow, PartnerRow } from '../db/rows.ts';
import type { Book } from '../policy/book.ts';
import { addDays } from '../policy/civil-date.ts';
import { ask, type Asking, type Look } from './asking.ts';
import { allCaseActions } from './case-history.ts';
import { caseOfRow, rowOfCase } from './case-row.ts';
import type { CommandOf } from './command.ts';
import { caseDates, type DateView } from './date-view.ts';
import type { Done, Door } from './execute.ts';
import { caseForLetter, isLost, letterRule, priorRisk, type WouldGive, wouldGive } from './letter-case.ts';
import { letterOfLine, linesOf } from './letter-lines.ts';
import { matchPartner } from './letter-match.ts';
import { joiningNotice, type LetterSituation, type Notice, openingNotices } from './letter-notices.ts';
import { caseOfLetter, findLetters, readLetter } from './letters.ts';
import { type LetterFound, type LetterView, receiptDates, viewLetters } from './letter-view.ts';
import { loadPartner } from './load.ts';
import { roleLabel } from './words.ts';

/** The dates of a case at one moment. */
export interface DatesThen {
  fcr: string | null;
  actBy: string | null;
  ped: string | null;
  workBy: string | null;
}

/** What one line of a letter came to. */
export interface LineAnswer {
  letter: LetterView;
  case: string | null;
  opened: boolean;
  situation: LetterSituation;
}

/** What registering, matching or correcting a letter did, or would do. */
export interface LetterAnswer extends LineAnswer {
  preview: boolean;
  withoutPriorRisk: boolean;
  dates: DateView | null;
  before: DatesThen | null;
  after: DatesThen | null;
  /** When the letter dates nothing: what its rule would give for it, beside what the case keeps. */
  would: WouldGive | null;
  /** Role that has to decide, and its name. */
  awaiting: string | null;
  awaitingLabel: string | null;
  notices: { code: string; text: string; page: string; line: number }[];
  doneOnWrongDate: { what: string; on: string }[];
  duplicates: { id: string; receivedOn: string }[];
  /** The other contracts the letter names. */
  others: LineAnswer[];
}

type LetterCommand = CommandOf<'register-letter'> | CommandOf<'match-letter'> | CommandOf<'correct-letter'>;

/** A case as it stood before a command, for the dates that moved. */
export type CaseBefore = CaseRow | null;

/** The case a letter command will touch, as it stands: null when it opens one, or nobody knows yet. */
export async function caseBefore(door: Door, look: Look, command: LetterCommand): Promise<CaseBefore> {
  if (command.kind === 'correct-letter') return caseOfLetter(door, command.letter);
  const asking = await ask(door, look);
  if (command.kind === 'match-letter') {
    const letter = await readLetter(door, command.letter);
    return letter && letter.case_id === null ? joinable(asking, command.partner, letter.product) : null;
  }
  const match = await matchPartner(door.pool, { ...command.letter, partner: command.partner });
  return 'partner' in match ? joinable(asking, match.partner, command.letter.product) : null;
}

async function joinable({ door, book, today }: Asking, partner: string, product: string): Promise<CaseBefore> {
  const file = await loadPartner(door.pool, today, partner);
  const found = file && caseForLetter(book, file, product);
  return found ? rowOfCase(found) : null;
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

const datesThen = (row: CaseRow): DatesThen => ({
  fcr: row.fcr,
  actBy: row.act_by,
  ped: row.ped,
  workBy: row.work_by,
});

/** A line of the letter with the case it came to, as the command leaves them or would. */
interface Line {
  readonly found: LetterFound;
  readonly case: CaseRow | null;
}

/** The lines of a letter as the command left them in its own rows, or as they are kept when it was answered before. */
async function readLines(door: Door, { rows, result }: Done): Promise<Line[]> {
  const id = result.letter ?? '';
  const own = rows.of<LetterRow>('letter').filter((row) => letterOfLine(row.id) === letterOfLine(id));
  if (own.length > 0) {
    return own.map((letter) => {
      const row = letter.case_id === null ? undefined : rows.read<CaseRow>('cases', letter.case_id);
      const partner = letter.partner === null ? undefined : rows.read<PartnerRow>('partner', letter.partner);
      return { found: { letter, case: row ?? null, partnerName: partner?.name ?? null }, case: row ?? null };
    });
  }
  const kept = await findLetters(door, await linesOf(door.pool, id));
  const ids = kept.flatMap(({ letter }) => letter.case_id ?? []);
  const cases = await door.pool.sql<{ case: CaseRow }>(
    'select to_jsonb(c) as "case" from cases c where c.id = any($1)',
    [ids],
  );
  const byId = new Map(cases.map((row) => [row.case.id, row.case]));
  return kept.map((found) => ({ found, case: byId.get(found.letter.case_id ?? '') ?? null }));
}

const situationOf = (line: Line, opened: boolean): LetterSituation => {
  if (!line.case) return 'waits';
  if (opened) return 'opens';
  return line.case.letters.find((one) => one.id === line.found.letter.id)?.apart ?? 'joins';
};

/** Words what a letter command did, or would do: the letter, its case, the dates with their why, and what moved. */
export async function letterAnswer(
  door: Door,
  look: Look,
  done: Done,
  preview: boolean,
  stood: CaseBefore,
): Promise<LetterAnswer> {
  const asking = await ask(door, look);
  const { result } = done;
  const lines = await readLines(door, done);
  const views = await viewLetters(
    asking,
    lines.map((line) => line.found),
  );
  const at = lines.findIndex((line) => line.found.letter.id === result.letter);
  const line = lines[at];
  const view = views[at];
  if (!line || !view) throw new Error(`letter ${result.letter} was answered and is not there`);
  const { letter } = line.found;
  const after = line.case;
  const before = stood !== null && stood.id === after?.id ? stood : null;
  const opened = result.opened === true;
  const book = after ? await door.books.version(door.pool, after.book_version) : asking.book;
  const answered = (one: LetterView, of: Line, isNew: boolean): LineAnswer => {
    // A case that is only asked for has no number yet.
    const shown = preview && isNew ? null : of.found.letter.case_id;
    return { letter: { ...one, case: shown }, case: shown, opened: isNew, situation: situationOf(of, isNew) };
  };
  const corrected = result.outcome === 'updated';
  const told = await tell(asking, book, line, before, opened, corrected);
  const wrong =
    before && corrected && (moved(before, after) || after?.awaiting !== before.awaiting)
      ? await doneSince(asking, before, book)
      : [];
  return {
    ...answered(view, line, opened),
    preview,
    withoutPriorRisk: told.some((notice) => notice.code === 'risk-none'),
    dates: after
      ? caseDates(book, caseOfRow(after), asking.today, look.lang)
      : receiptDates(asking.book, letter.product, letter.received_on, null, look.lang),
    before: before?.fcr ? datesThen(before) : null,
    after: after ? datesThen(after) : null,
    would: after && isApart(after, letter.id) ? wouldGive(book, caseOfRow(after), letter.received_on) : null,
    awaiting: after?.awaiting ?? null,
    awaitingLabel: after?.awaiting ? roleLabel(asking.book, after.awaiting, look.lang) : null,
    notices: told.map(({ code, text, source }) => ({
      code,
      text: text[look.lang],
      page: source.page,
      line: source.line,
    })),
    doneOnWrongDate: wrong,
    duplicates: await duplicatesOf(door, letter),
    others: lines.flatMap((of, index) => {
      const one = views[index];
      const isNew = !corrected && of.case !== null && openedByLetter(of.case);
      return index === at || !one ? [] : [answered(one, of, isNew)];
    }),
  };
}

/** Opened by its letter, and nothing since: a letter that names several contracts opens its cases together. */
const openedByLetter = (row: CaseRow): boolean =>
  row.version === 2 && row.letters.length === 1 && typeof row.fields['priorRisk'] === 'boolean';

const isApart = (row: CaseRow, letter: string): boolean =>
  row.letters.some((one) => one.id === letter && one.apart !== undefined);

const moved = (before: CaseRow, after: CaseRow | null): boolean =>
  before.fcr !== after?.fcr || before.act_by !== after?.act_by || before.ped !== after?.ped;

async function tell(
  asking: Asking,
  book: Book,
  line: Line,
  before: CaseRow | null,
  opened: boolean,
  corrected: boolean,
): Promise<Notice[]> {
  const { letter } = line.found;
  const after = line.case;
  if (!after) return [];
  if (opened) return tellOpening(asking, after);
  const attached = after.letters.find((one) => one.id === letter.id)?.apart ?? null;
  const apart = attached ?? (corrected && after.closed_on !== null ? 'after-loss' : null);
  // A correction shows its dates before and after; only what they cannot say is said.
  if (corrected && apart === null) return [];
  const stood = caseOfRow(before ?? after);
  return [
    joiningNotice(asking.book, {
      book,
      stood,
      receivedOn: letter.received_on,
      fcr: { before: before?.fcr ?? null, after: after.fcr },
      ped: after.ped,
      would: wouldGive(book, stood, letter.received_on)?.ped ?? null,
      apart,
    }),
  ];
}

async function tellOpening({ door, book, today }: Asking, opened: CaseRow): Promise<Notice[]> {
  const file = await loadPartner(door.pool, today, opened.partner);
  const others = (file?.cases ?? []).filter((one) => one.id !== opened.id);
  const type = letterRule(book, opened.product)?.case ?? '';
  const last = others.findLast((one) => one.type === type && one.product === opened.product);
  const saved = last && last.closedOn !== null && !isLost(book, last) ? last : null;
  return openingNotices(book, priorRisk(book, others, opened.product, type), saved, opened.ped);
}

async function doneSince(asking: Asking, stood: CaseRow, book: Book): Promise<{ what: string; on: string }[]> {
  const actions = book.caseTypes.get(stood.type)?.actions;
  const taken = await allCaseActions(asking.door.pool, stood.id);
  return taken.map(({ what, on }) => ({ what: actions?.get(what)?.label[asking.lang] ?? what, on }));
}
