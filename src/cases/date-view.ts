import type { Book, Fields } from '../policy/book.ts';
import { compiledDeadline, dayFields, deadlineFor } from '../policy/case-dates.ts';
import { parseDay } from '../policy/civil-date.ts';
import { explainDate } from '../policy/explain-date.ts';
import { type CaseState, NOTHING_AROUND, readFact } from '../policy/facts.ts';
import type { Lang } from './words.ts';

export interface DateView {
  rule: string;
  page: string;
  line: number;
  /** The lines of the rule as the page writes them. */
  quote: string;
  bookVersion: number;
  /** A team leader replaced the rule's dates, with a reason on the timeline. */
  overridden: boolean;
  actBy: string | null;
  ped: string | null;
  workBy: string | null;
  steps: { text: string; day: string | null; page: string; line: number }[];
  counterfactuals: { given: string; actBy: string | null; ped: string | null; text: string }[];
}

/** The prose a rule cites, and the rule's own line, as the page writes them. */
function quoteOf(book: Book, page: string, line: number, anchor: string | undefined): string {
  const found = book.pages.get(page);
  if (!found) return '';
  const lines = found.markdown.split('\n');
  const heading = anchor ? found.anchors.get(anchor.replace(/^.*#/, '')) : undefined;
  const rule = lines[line - 1]?.trim() ?? '';
  if (heading === undefined) return rule;
  const rest = lines.slice(heading);
  const end = rest.findIndex((text, index) => index > 0 && /^(#|```)/.test(text));
  const prose = rest
    .slice(0, end === -1 ? 12 : end)
    .join('\n')
    .trim();
  return `${prose}\n\n${rule}`;
}

interface Dated {
  readonly type: string;
  readonly product: string;
  readonly fields: Fields;
  readonly overridden: boolean;
  readonly read: (name: string) => Fields[string];
}

/** Explains the dates a rule gives; null when no rule of the book speaks for them. */
export function explainDates(book: Book, dated: Dated, lang: Lang): DateView | null {
  const deadline = deadlineFor(book, dated.type, dated.product, dated.read);
  const given = deadline ? parseDay(String(dated.read(deadline.given))) : null;
  if (!deadline || given === null) return null;
  const labels = book.caseTypes.get(dated.type)?.fields;
  const found = explainDate({
    compiled: compiledDeadline(book, deadline),
    given,
    fields: dayFields(dated.fields),
    bookVersion: book.version,
    label: (field) => labels?.get(field)?.label ?? { fr: field, en: field },
  });
  if ('fault' in found) return null;
  return {
    rule: found.deadline,
    page: found.page,
    line: found.line,
    quote: quoteOf(book, found.page, found.line, deadline.source.anchor),
    bookVersion: found.bookVersion,
    overridden: dated.overridden,
    actBy: found.actBy,
    ped: found.ped,
    workBy: found.workBy,
    steps: found.steps.map((step) => ({ text: step.text[lang], day: step.day, page: step.page, line: step.line })),
    counterfactuals: found.counterfactuals.map((other) => ({
      given: other.given,
      actBy: other.actBy,
      ped: other.ped,
      text: other.text[lang],
    })),
  };
}

/** Explains the dates of a case under the version it is pinned to. */
export const caseDates = (book: Book, state: CaseState, today: string, lang: Lang): DateView | null =>
  explainDates(
    book,
    {
      type: state.type,
      product: state.product,
      fields: state.fields,
      overridden: state.overridden,
      read: (name) => readFact({ case: state, today, around: NOTHING_AROUND }, name),
    },
    lang,
  );

/** The dates a letter would give, before anything is saved. */
export function datesOfReceipt(
  book: Book,
  request: { type: string; product: string; given: string; received: string; commitmentEnds: string | null },
  lang: Lang,
): DateView | null {
  const fields: Fields = { [request.given]: request.received, commitmentEndsOn: request.commitmentEnds };
  const read = (name: string): Fields[string] => fields[name] ?? null;
  return explainDates(book, { type: request.type, product: request.product, fields, overridden: false, read }, lang);
}
