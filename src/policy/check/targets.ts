import type { DatePromise, Finding, Source, Text } from '../book.ts';
import { type Day, formatDay } from '../civil-date.ts';
import { type DateResult, namesIn } from '../date-result.ts';
import { longDate, plainDate } from '../date-words.ts';
import {
  type CompiledDeadline,
  type CompiledRow,
  dayClass,
  type DeadlineFault,
  evaluateResults,
  outsideHorizon,
} from '../deadline.ts';
import { eachCycleDay } from './scan.ts';

type MissingDay = DeadlineFault & { readonly fault: 'missing-day' };
type Known = Readonly<Record<string, Day>>;

interface Tally {
  readonly broken: { readonly missing: MissingDay } | { readonly promise: DatePromise; readonly actBy: Day };
  readonly given: Day;
  readonly fields: Known;
  count: number;
}

const emptyRecord = (): Record<string, Day> => ({});

const fieldsOf = ({ actBy, ped }: CompiledRow): readonly string[] =>
  [...namesIn(actBy.result), ...(ped ? namesIn(ped.result) : [])].filter((name) => name !== 'actBy' && name !== 'ped');

/** Only a count in months or years meets days that do not exist, and only where no rounding is declared. */
const mayMiss = (result: DateResult): boolean =>
  result.kind === 'months' ||
  result.kind === 'anniversary' ||
  (result.kind === 'working-day' && mayMiss(result.onOrBefore));

const mayBreak = ({ deadline }: CompiledDeadline, { actBy, ped }: CompiledRow): boolean =>
  deadline.promises.length > 0 ||
  [actBy, ped].some((part) => part && part.source.rounding === undefined && mayMiss(part.result));

/** What is broken, under a key of its own: counted, with the first case kept. */
class Tallies {
  readonly all = new Map<string, Tally>();

  add(key: string, broken: Tally['broken'], given: Day, fields: Known): void {
    const tally = this.all.get(key);
    if (tally) tally.count++;
    else this.all.set(key, { broken, given, fields: { ...fields }, count: 1 });
  }
}

/** Tries one given day. */
function visit(compiled: CompiledDeadline, given: Day, fields: Known, tallies: Tallies): void {
  const outcome = evaluateResults(compiled, given, fields);
  if ('fault' in outcome) {
    if (outcome.fault !== 'missing-day') return;
    const index = compiled.rowOf[dayClass(given)]!;
    const { rounding } = compiled.rows[index]![outcome.part]!.source;
    if (rounding !== undefined) return;
    tallies.add(`${outcome.part} ${index}`, { missing: outcome }, given, fields);
    return;
  }
  const { promises } = compiled.deadline;
  const left = outcome.actBy - given;
  for (let index = 0; index < promises.length; index++) {
    const promise = promises[index]!;
    const { min = left, max = left } = promise.daysLeft;
    if (left >= min && left <= max) continue;
    tallies.add(`promise ${index}`, { promise, actBy: outcome.actBy }, given, fields);
  }
}

function finding(
  code: string,
  { page, line }: Source,
  message: Text,
  { given, fields, count }: Tally,
  more: Readonly<Record<string, unknown>>,
): Finding {
  const named = Object.entries(fields).map(([name, day]) => [name, formatDay(day)]);
  const example = {
    given: formatDay(given),
    ...Object.fromEntries(named),
    ...more,
    days: count,
  };
  return { code, message, page, line, example };
}

function promiseBroken(id: string, promise: DatePromise, actBy: Day, tally: Tally): Finding {
  const { min, max } = promise.daysLeft;
  const left = actBy - tally.given;
  const bound =
    left < (min ?? left)
      ? { fr: `au moins ${min} jours`, en: `at least ${min} days` }
      : { fr: `au plus ${max} jours`, en: `at most ${max} days` };
  const date = longDate(tally.given);
  const end = plainDate(actBy);
  const message = {
    fr: `«\u00a0${id}\u00a0» promet ${bound.fr}\u00a0: faux pour ${tally.count} jours sur 400 ans. Le ${date.fr}, il en reste ${left} (jusqu’au ${end.fr}).`,
    en: `“${id}” promises ${bound.en}: false for ${tally.count} days in 400 years. On ${date.en}, ${left} are left (until ${end.en}).`,
  };
  const more = { actBy: formatDay(actBy), daysLeft: left };
  return finding('promise-broken', promise.source, message, tally, more);
}

function targetMissing(compiled: CompiledDeadline, missing: MissingDay, tally: Tally): Finding {
  const { id } = compiled.deadline;
  const { part, day, source } = missing;
  const { text } = compiled.rows[compiled.rowOf[dayClass(tally.given)]!]![part]!.source;
  const date = longDate(tally.given);
  const message = {
    fr: `«\u00a0${id}\u00a0»\u00a0: «\u00a0${text}\u00a0» tombe ${tally.count} fois en 400 ans sur un jour qui n’existe pas (${day} pour le ${date.fr}). Il faut dire comment arrondir (rounding).`,
    en: `“${id}”: “${text}” meets a day that does not exist ${tally.count} times in 400 years (${day} for ${date.en}). It must say how to round (rounding).`,
  };
  return finding('target-missing', source, message, tally, { [part]: day });
}

/**
 * Every target day exists or its rounding is declared, and every promise holds. A result counted from a
 * field is tried with the field on the given day, then with the field on every day of the cycle.
 */
export function checkTargets(compiled: CompiledDeadline): readonly Finding[] {
  const { deadline } = compiled;
  const breakable = compiled.rows.map((row) => mayBreak(compiled, row));
  if (!breakable.includes(true)) return [];
  // One record per row, changed in place: a record per day would cost more than the dates.
  const fields = compiled.rows.map((row) => ({ names: fieldsOf(row), days: emptyRecord() }));
  const on = (index: number, day: Day): Known => {
    const { names, days } = fields[index]!;
    for (const name of names) days[name] = day;
    return days;
  };
  const sample: (Day | undefined)[] = [];
  const tallies = new Tallies();
  eachCycleDay((day) => {
    const index = compiled.rowOf[dayClass(day)]!;
    if (index < 0 || !breakable[index] || outsideHorizon(deadline, day)) return;
    sample[index] ??= day;
    visit(compiled, day, on(index, day), tallies);
  });
  const fieldwise = new Tallies();
  sample.forEach((given, index) => {
    if (given === undefined || fields[index]!.names.length === 0) return;
    eachCycleDay((day) => visit(compiled, given, on(index, day), fieldwise));
  });
  // A problem seen with both dates on one day is told that way: it is the plainer example.
  return [...new Map([...fieldwise.all, ...tallies.all]).values()].map((tally) =>
    'missing' in tally.broken
      ? targetMissing(compiled, tally.broken.missing, tally)
      : promiseBroken(deadline.id, tally.broken.promise, tally.broken.actBy, tally),
  );
}
