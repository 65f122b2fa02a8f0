import type { Rounding, Text } from './book.ts';
import { addMonths, type Day, type MissingDate } from './civil-date.ts';
import type { DateResult } from './date-result.ts';
import { dateInWords, plainDate } from './date-words.ts';
import { evaluateResult, type ResultInputs } from './evaluate-result.ts';

/** One move of a result: how it is made, and the day it reaches. */
export interface Move {
  readonly how: Text;
  readonly day: Day;
}

type Label = (field: string) => Text;
type CountedResult = Extract<DateResult, { readonly from: string | null }>;

function dayOf(result: DateResult, inputs: ResultInputs): Day {
  const found = evaluateResult(result, inputs);
  if ('day' in found) return found.day;
  throw new RangeError('only a result that gives a day can be told');
}

const named = (name: string): DateResult => ({ kind: 'days', days: 0, from: name });

/** « , à compter du 28 juillet 2026 (Fin d’engagement) »; nothing when the count starts at the given day. */
function fromWords(from: string | null, inputs: ResultInputs, label: Label): Text {
  if (from === null) return { fr: '', en: '' };
  const date = plainDate(dayOf(named(from), inputs));
  return {
    fr: `, à compter du ${date.fr} (${label(from).fr})`,
    en: `, counted from ${date.en} (${label(from).en})`,
  };
}

function roundedWords(missing: MissingDate, rounding: Rounding | undefined): Text {
  const { fr, en } = dateInWords(missing.year, missing.month, missing.dayOfMonth);
  return rounding === 'next'
    ? {
        fr: `, le ${fr} n’existe pas, donc le premier jour du mois suivant`,
        en: `, ${en} does not exist, so the first day of the month after`,
      }
    : {
        fr: `, le ${fr} n’existe pas, donc le dernier jour du mois`,
        en: `, ${en} does not exist, so the last day of the month`,
      };
}

function countWords(result: CountedResult): Text {
  if (result.kind === 'end-of-month') {
    if (result.months === 0) return { fr: 'fin du mois', en: 'end of the month' };
    if (result.months === 1) return { fr: 'fin du mois suivant', en: 'end of the following month' };
    const count = result.months;
    return {
      fr: `fin du mois, ${count} mois plus tard`,
      en: `end of the month, ${count} months on`,
    };
  }
  if (result.kind === 'months') {
    const count = result.unit === 'year' ? result.months / 12 : result.months;
    const fr = result.unit === 'month' ? 'mois' : count > 1 ? 'ans' : 'an';
    return {
      fr: `même jour, ${count} ${fr} plus tard`,
      en: `same day, ${count} ${result.unit}${count === 1 ? '' : 's'} on`,
    };
  }
  if (result.days === 0) return { fr: 'le même jour', en: 'the same day' };
  const count = Math.abs(result.days);
  const fr = `${count} jour${count > 1 ? 's' : ''}`;
  const en = `${count} day${count === 1 ? '' : 's'}`;
  return result.days < 0 ? { fr: `${fr} plus tôt`, en: `${en} earlier` } : { fr: `${fr} plus tard`, en: `${en} later` };
}

function tellCount(result: CountedResult, inputs: ResultInputs, label: Label): Text {
  const count = countWords(result);
  const from = fromWords(result.from, inputs, label);
  const base = result.from === null ? inputs.given : dayOf(named(result.from), inputs);
  const moved = result.kind === 'months' ? addMonths(base, result.months) : null;
  const rounded = moved && 'missing' in moved ? roundedWords(moved.missing, inputs.rounding) : { fr: '', en: '' };
  return { fr: count.fr + from.fr + rounded.fr, en: count.en + from.en + rounded.en };
}

/** A target that is only a name is said within the sentence; a result of its own gets its own moves. */
const movesTo = (target: DateResult, inputs: ResultInputs, label: Label): readonly Move[] =>
  target.kind === 'days' && target.days === 0 ? [] : tellResult(target, inputs, label);

/** Tells how a result is reached, innermost move first. The result must give a day for these inputs. */
export function tellResult(result: DateResult, inputs: ResultInputs, label: Label): readonly Move[] {
  const day = dayOf(result, inputs);
  if (result.kind === 'working-day') {
    const target = plainDate(dayOf(result.onOrBefore, inputs));
    const how = {
      fr: `dernier jour ouvré au plus tard le ${target.fr}`,
      en: `last working day on or before ${target.en}`,
    };
    return [...movesTo(result.onOrBefore, inputs, label), { how, day }];
  }
  if (result.kind === 'anniversary') {
    const target = plainDate(dayOf(result.onOrAfter, inputs));
    const origin = plainDate(dayOf(named(result.of), inputs));
    const name = label(result.of);
    const how = {
      fr: `premier anniversaire du ${origin.fr} (${name.fr}) à partir du ${target.fr}`,
      en: `first anniversary of ${origin.en} (${name.en}) on or after ${target.en}`,
    };
    return [...movesTo(result.onOrAfter, inputs, label), { how, day }];
  }
  return [{ how: tellCount(result, inputs, label), day }];
}
