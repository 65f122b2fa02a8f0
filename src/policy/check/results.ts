import type { Book, DateResultSource, Deadline, DeadlineRow, Finding, Text } from '../book.ts';
import { namesIn, usesWorkingDays } from '../date-result.ts';
import { readRow } from '../deadline.ts';
import { didYouMean, suggest } from '../suggest.ts';

function badResult(
  { id }: Deadline,
  { text, source }: DateResultSource,
  message: Text,
  suggestion: string | undefined,
): Finding {
  const hint = didYouMean(suggestion);
  return {
    code: 'bad-date-result',
    message: {
      fr: `«\u00a0${id}\u00a0»\u00a0: ${message.fr}${hint.fr}`,
      en: `“${id}”: ${message.en}${hint.en}`,
    },
    page: source.page,
    line: source.line,
    example: { found: text, ...(suggestion === undefined ? {} : { suggestion }) },
  };
}

/** Dates a result may name, or null when the case type is not in the book and nothing can be said. */
function dateNames(book: Book, deadline: Deadline, row: DeadlineRow): readonly string[] | null {
  const type = book.caseTypes.get(deadline.case);
  if (!type) return null;
  const dates = [...type.fields.values()].filter((field) => field.type === 'date');
  const results = row.ped ? ['actBy', 'ped'] : ['actBy'];
  return [...dates.map((field) => field.id), deadline.given, ...results];
}

function checkRow(book: Book, deadline: Deadline, row: DeadlineRow): readonly Finding[] {
  const read = readRow(row);
  if ('problems' in read) {
    return read.problems.map(({ source, message, suggestion }) =>
      badResult(deadline, source, message, suggestion ?? undefined),
    );
  }
  const findings: Finding[] = [];
  const known = dateNames(book, deadline, row);
  for (const part of ['actBy', 'ped'] as const) {
    const result = read[part];
    const written = row[part];
    if (!result || !written) continue;
    for (const name of namesIn(result)) {
      if (!known || known.includes(name)) continue;
      const fr = `«\u00a0${name}\u00a0» n’est pas une date de ce dossier.`;
      const en = `“${name}” is not a date of this case.`;
      findings.push(badResult(deadline, written, { fr, en }, suggest(name, known)));
    }
    if (!deadline.horizon && usesWorkingDays(result)) {
      findings.push({
        code: 'horizon-missing',
        message: {
          fr: `«\u00a0${deadline.id}\u00a0» dépend des jours fériés\u00a0: il faut dire de quelle année à quelle année (horizon).`,
          en: `“${deadline.id}” depends on holidays: it must say from which year to which year (horizon).`,
        },
        page: written.source.page,
        line: written.source.line,
        example: { found: written.text, needs: 'horizon: YYYY-YYYY' },
      });
    }
  }
  return findings;
}

/** Date results that cannot be read or name an unknown date, and working-day results without a horizon. */
export const checkResults = (book: Book, deadline: Deadline): readonly Finding[] =>
  deadline.rows.flatMap((row) => checkRow(book, deadline, row));
