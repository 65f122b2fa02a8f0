import type { Text } from './book.ts';
import { type Day, formatDay } from './civil-date.ts';
import type { DateResult } from './date-result.ts';
import { plainDate } from './date-words.ts';
import { type CompiledDeadline, type CompiledRow, type DeadlineResults, evaluateResults } from './deadline.ts';
import type { DayFields } from './evaluate-result.ts';

/** Another given day, and the dates it would have given (`YYYY-MM-DD`). */
export interface Counterfactual {
  readonly given: string;
  readonly actBy: string;
  readonly ped: string | null;
  readonly text: Text;
}

/** Far enough for any rule with a yearly rhythm; 29 February rules may have nothing to show. */
const SEARCHED_DAYS = 800;

/** Days by which a result moves when the given day moves by one and nothing remarkable happens. */
function slopeOf(result: DateResult, otherSlope: number): number {
  switch (result.kind) {
    case 'end-of-month':
    case 'anniversary':
      return 0;
    case 'working-day':
      return slopeOf(result.onOrBefore, otherSlope);
    default:
      if (result.from === null) return 1;
      return result.from === 'actBy' || result.from === 'ped' ? otherSlope : 0;
  }
}

function slopesOf({ actBy, ped, pedFirst }: CompiledRow): { actBy: number; ped: number } {
  if (!ped) return { actBy: slopeOf(actBy.result, 0), ped: 0 };
  if (pedFirst) {
    const slope = slopeOf(ped.result, 0);
    return { actBy: slopeOf(actBy.result, slope), ped: slope };
  }
  const slope = slopeOf(actBy.result, 0);
  return { actBy: slope, ped: slopeOf(ped.result, slope) };
}

function datesOn(compiled: CompiledDeadline, given: Day, fields: DayFields): DeadlineResults | null {
  const dates = evaluateResults(compiled, given, fields);
  return 'fault' in dates ? null : dates;
}

/** `up-to` and `from`: the days beyond give the same dates as well, so the sentence may speak of a period. */
type Reach = 'up-to' | 'from' | 'only';

function sentence(given: Day, reach: Reach, { actBy, ped }: DeadlineResults): Text {
  const on = plainDate(given);
  const act = plainDate(actBy);
  const end = ped === null ? null : plainDate(ped);
  const start = {
    'up-to': { fr: `Jusqu’au ${on.fr}`, en: `Up to ${on.en}` },
    from: { fr: `À partir du ${on.fr}`, en: `From ${on.en} on` },
    only: { fr: `Le ${on.fr}`, en: `On ${on.en}` },
  }[reach];
  const billing = end
    ? { fr: `, fin de facturation le ${end.fr}`, en: `, last day billed ${end.en}` }
    : { fr: '', en: '' };
  return {
    fr: `${start.fr}\u00a0: agir au plus tard le ${act.fr}${billing.fr}.`,
    en: `${start.en}: act by ${act.en}${billing.en}.`,
  };
}

/**
 * The nearest given days, before and after, whose dates do not simply follow the given day along:
 * for a rule that ends with the month, the day from which another month's end applies. When nothing of the
 * kind is near, the next day. Empty only for a rule that dates no other day.
 */
export function counterfactualsOf(
  compiled: CompiledDeadline,
  row: CompiledRow,
  given: Day,
  fields: DayFields,
  dates: DeadlineResults,
): readonly Counterfactual[] {
  const slopes = slopesOf(row);
  const describe = (day: Day, found: DeadlineResults, direction: -1 | 1): Counterfactual => {
    const beyond = datesOn(compiled, day + direction, fields);
    const lasting = beyond !== null && beyond.actBy === found.actBy && beyond.ped === found.ped;
    const reach = !lasting ? 'only' : direction < 0 ? 'up-to' : 'from';
    return {
      given: formatDay(day),
      actBy: formatDay(found.actBy),
      ped: found.ped === null ? null : formatDay(found.ped),
      text: sentence(day, reach, found),
    };
  };
  const found: Counterfactual[] = [];
  for (const direction of [-1, 1] as const) {
    for (let step = 1; step <= SEARCHED_DAYS; step++) {
      const shift = step * direction;
      const there = datesOn(compiled, given + shift, fields);
      if (!there) continue;
      const ped = dates.ped === null ? null : dates.ped + shift * slopes.ped;
      if (there.actBy === dates.actBy + shift * slopes.actBy && there.ped === ped) continue;
      found.push(describe(given + shift, there, direction));
      break;
    }
  }
  if (found.length > 0) return found;
  for (const direction of [1, -1] as const) {
    const there = datesOn(compiled, given + direction, fields);
    if (there) return [describe(given + direction, there, direction)];
  }
  return [];
}
