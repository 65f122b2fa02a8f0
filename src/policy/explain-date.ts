import type { DeadlineRow, Source, Text } from './book.ts';
import { lastWorkingDayOnOrBefore, type SkippedDay } from './calendar.ts';
import { type Day, formatDay, weekday } from './civil-date.ts';
import { type Counterfactual, counterfactualsOf } from './counterfactual.ts';
import { namesIn } from './date-result.ts';
import { anyOf, dayAndMonth, frenchDayNumber, longDate, monthName, weekdayName } from './date-words.ts';
import {
  type CompiledDeadline,
  type CompiledResult,
  type CompiledRow,
  type DeadlineDates,
  type DeadlineFault,
  type DeadlinePart,
  evaluateDeadline,
} from './deadline.ts';
import { tellResult } from './tell-result.ts';
import type { DayFields } from './evaluate-result.ts';

/** One move of the reckoning, the line of the page that makes it, and the day it reaches (`YYYY-MM-DD`). */
export interface Step {
  readonly part: 'row' | DeadlinePart | 'workBy';
  readonly text: Text;
  readonly day: string;
  readonly page: string;
  readonly line: number;
}

/** Dates are `YYYY-MM-DD`; `row` counts from 1; `inputs` are the dates the rule read, null = not known. */
export interface DateExplanation {
  readonly deadline: string;
  readonly row: number;
  readonly page: string;
  readonly line: number;
  readonly bookVersion: number;
  readonly inputs: Readonly<Record<string, string | null>>;
  readonly actBy: string;
  readonly ped: string | null;
  readonly workBy: string;
  readonly steps: readonly Step[];
  readonly counterfactuals: readonly Counterfactual[];
}

export interface DateQuestion {
  readonly compiled: CompiledDeadline;
  readonly given: Day;
  readonly fields: DayFields;
  readonly bookVersion: number;
  /** How people call a field; without it, its id. */
  readonly label?: (field: string) => Text;
}

const iso = (day: Day | null): string | null => (day === null ? null : formatDay(day));

const PART_WORDS: Readonly<Record<DeadlinePart, Text>> = {
  actBy: { fr: 'Agir au plus tard', en: 'Act by' },
  ped: { fr: 'Fin de facturation (PED)', en: 'Last day billed (PED)' },
};

function rowWords(row: DeadlineRow): Text {
  const fr: string[] = [];
  const en: string[] = [];
  if (row.dayOfMonth) {
    const words = row.dayOfMonth.map(([first, last]) =>
      first === last
        ? { fr: `le ${frenchDayNumber(first)} du mois`, en: `day ${first} of the month` }
        : { fr: `du ${frenchDayNumber(first)} au ${last}`, en: `days ${first} to ${last}` },
    );
    fr.push(anyOf(words).fr);
    en.push(anyOf(words).en);
  }
  if (row.month) {
    const words = row.month.map(([first, last]) => ({
      fr: first === last ? `en ${monthName(first).fr}` : `entre ${monthName(first).fr} et ${monthName(last).fr}`,
      en: first === last ? `in ${monthName(first).en}` : `between ${monthName(first).en} and ${monthName(last).en}`,
    }));
    fr.push(anyOf(words).fr);
    en.push(anyOf(words).en);
  }
  if (row.weekday) {
    const words = row.weekday.map((number) => ({
      fr: `un ${weekdayName(number).fr}`,
      en: `a ${weekdayName(number).en}`,
    }));
    fr.push(anyOf(words).fr);
    en.push(anyOf(words).en);
  }
  if (fr.length === 0) return { fr: 'quel que soit le jour', en: 'whatever the day' };
  return { fr: fr.join(', '), en: en.join(', ') };
}

function skippedWords(skipped: readonly SkippedDay[]): Text {
  const reasons = skipped.map(({ day, why }) => {
    const date = dayAndMonth(day);
    return why.fr === weekdayName(weekday(day)).fr
      ? { fr: `le ${date.fr} est un ${why.fr}`, en: `${date.en} is a ${why.en}` }
      : { fr: `le ${date.fr} est férié (${why.fr})`, en: `${date.en} is a holiday (${why.en})` };
  });
  return {
    fr: reasons.map(({ fr }) => fr).join(' et '),
    en: reasons.map(({ en }) => en).join(' and '),
  };
}

function workByStep(compiled: CompiledDeadline, actBy: Day): Step {
  const { calendar } = compiled;
  const { day, skipped } = lastWorkingDayOnOrBefore(calendar, actBy);
  const date = longDate(day);
  const why = skippedWords(skipped);
  const { page, line } = calendar.source;
  const text =
    skipped.length === 0
      ? {
          fr: `Jour utile\u00a0: ${date.fr}, qui est ouvré.`,
          en: `Work by: ${date.en}, which is a working day.`,
        }
      : {
          fr: `Jour utile\u00a0: ${date.fr}, parce que ${why.fr}.`,
          en: `Work by: ${date.en}, because ${why.en}.`,
        };
  return { part: 'workBy', text, day: formatDay(day), page, line };
}

function resultSteps(
  question: DateQuestion,
  part: DeadlinePart,
  { result, source }: CompiledResult,
  other: Day | null,
): readonly Step[] {
  const { given, fields, compiled } = question;
  const inputs = { given, fields, other, rounding: source.rounding, calendar: compiled.calendar };
  const { page, line } = source.source;
  return tellResult(result, inputs, labelOf(question)).map(({ how, day }) => {
    const date = longDate(day);
    const text = {
      fr: `${PART_WORDS[part].fr}, ${how.fr}\u00a0: ${date.fr}.`,
      en: `${PART_WORDS[part].en}, ${how.en}: ${date.en}.`,
    };
    return { part, text, day: formatDay(day), page, line };
  });
}

const labelOf = (question: DateQuestion): ((field: string) => Text) => {
  const label = question.label ?? ((field) => ({ fr: field, en: field }));
  return (field) => (field === 'actBy' || field === 'ped' ? PART_WORDS[field] : label(field));
};

function rowStep(question: DateQuestion, row: DeadlineRow): Step {
  const { given, compiled } = question;
  const label = labelOf(question)(compiled.deadline.given);
  const date = longDate(given);
  const words = rowWords(row);
  const text = {
    fr: `${label.fr}\u00a0: ${date.fr}, ${words.fr}.`,
    en: `${label.en}: ${date.en}, ${words.en}.`,
  };
  const { page, line }: Source = row.source;
  return { part: 'row', text, day: formatDay(given), page, line };
}

function pedSteps(question: DateQuestion, row: CompiledRow, dates: DeadlineDates): readonly Step[] {
  if (!row.ped || dates.ped === null) return [];
  return resultSteps(question, 'ped', row.ped, row.pedFirst ? null : dates.actBy);
}

function inputsOf(question: DateQuestion, row: CompiledRow): Record<string, string | null> {
  const { compiled, given, fields } = question;
  const inputs: Record<string, string | null> = { [compiled.deadline.given]: formatDay(given) };
  for (const { result } of row.ped ? [row.actBy, row.ped] : [row.actBy]) {
    for (const name of namesIn(result)) {
      if (name !== 'actBy' && name !== 'ped') inputs[name] = iso(fields[name] ?? null);
    }
  }
  return inputs;
}

/**
 * Explains the dates of a deadline: the row that speaks, each move with its line, and the nearest other
 * days that would have given other dates. Civil dates, Europe/Paris. A day without dates gives the fault.
 */
export function explainDate(question: DateQuestion): DateExplanation | DeadlineFault {
  const { compiled, given, fields, bookVersion } = question;
  const dates = evaluateDeadline(compiled, given, fields);
  if ('fault' in dates) return dates;
  const index = compiled.rows.findIndex(({ row }) => row === dates.row);
  const row = compiled.rows[index]!;
  const actBySteps = resultSteps(question, 'actBy', row.actBy, dates.ped);
  const results = [pedSteps(question, row, dates), actBySteps];
  if (!row.pedFirst) results.reverse();
  const { page, line } = dates.row.source;
  return {
    deadline: compiled.deadline.id,
    row: index + 1,
    page,
    line,
    bookVersion,
    inputs: inputsOf(question, row),
    actBy: formatDay(dates.actBy),
    ped: iso(dates.ped),
    workBy: formatDay(dates.workBy),
    steps: [rowStep(question, dates.row), ...results.flat(), workByStep(compiled, dates.actBy)],
    counterfactuals: counterfactualsOf(compiled, row, given, fields, dates),
  };
}
