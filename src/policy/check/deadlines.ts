import type { Book, Deadline, Finding } from '../book.ts';
import { compileDeadline } from '../deadline.ts';
import { weekdayName } from '../date-words.ts';
import { checkCoverage } from './coverage.ts';
import { mayBothHold } from './overlap.ts';
import { checkResults } from './results.ts';
import { checkTargets } from './targets.ts';

const productsOverlap = (left: Deadline, right: Deadline): boolean =>
  left.product === undefined || right.product === undefined || left.product === right.product;

/** Two deadlines that would both date the same case: which one speaks must not depend on their order. */
function checkOverlaps(deadlines: readonly Deadline[]): readonly Finding[] {
  return deadlines.flatMap((second, index) =>
    deadlines
      .slice(0, index)
      .filter(
        (first) =>
          first.case === second.case &&
          first.given === second.given &&
          productsOverlap(first, second) &&
          mayBothHold(first.when, second.when),
      )
      .map((first) => ({
        code: 'deadline-overlap',
        message: {
          fr: `Les délais «\u00a0${first.id}\u00a0» et «\u00a0${second.id}\u00a0» datent les mêmes dossiers.`,
          en: `The deadlines “${first.id}” and “${second.id}” date the same cases.`,
        },
        page: second.source.page,
        line: second.source.line,
        example: {
          case: second.case,
          product: second.product ?? first.product ?? null,
          given: second.given,
          deadlines: [first.id, second.id],
        },
      })),
  );
}

/** A calendar without a working day dates nothing: no other check can run. */
function checkWeek({ calendar }: Book): readonly Finding[] {
  if ([1, 2, 3, 4, 5, 6, 7].some((day) => !calendar.weekend.includes(day))) return [];
  const { page, line } = calendar.source;
  return [
    {
      code: 'no-working-day',
      message: {
        fr: 'Le calendrier ne laisse aucun jour ouvré dans la semaine.',
        en: 'The calendar leaves no working day in the week.',
      },
      page,
      line,
      example: { weekend: calendar.weekend.map((day) => weekdayName(day).en) },
    },
  ];
}

/**
 * Proves the deadlines of a book over the 400-year cycle of the calendar: one row for every day, every
 * target exists or declares its rounding, promises hold, holiday-dependent rules state their years, and
 * no two deadlines date the same case. One finding per problem, with its first counter-example from 2026 on.
 */
export function checkDeadlines(book: Book): readonly Finding[] {
  const closed = checkWeek(book);
  if (closed.length > 0) return closed;
  const findings = book.deadlines.flatMap((deadline) => {
    const unread = checkResults(book, deadline);
    const unreadable = unread.some(({ code }) => code === 'bad-date-result');
    return [
      ...unread,
      ...checkCoverage(deadline),
      ...(unreadable ? [] : checkTargets(compileDeadline(deadline, book.calendar))),
    ];
  });
  return [...findings, ...checkOverlaps(book.deadlines)];
}
