import type { Condition, ConditionTest, Value } from '../book.ts';

const LOWER: readonly ConditionTest[] = ['after', 'onOrAfter'];
const UPPER: readonly ConditionTest[] = ['before', 'onOrBefore'];
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const isEmpty = (value: Value): boolean => value === null || value === '';

/** Order of two operands, or null when it depends on the day: `today` and field names stand for dates. */
function order(left: Value, right: Value): number | null {
  if (left === right) return 0;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left !== 'string' || typeof right !== 'string') return null;
  return DATE.test(left) && DATE.test(right) ? (left < right ? -1 : 1) : null;
}

/** Whether a field holding `value` may pass a condition. */
function mayPass(value: Value, { test, value: wanted }: Condition): boolean {
  if (test === 'is') return value === wanted;
  if (test === 'isNot') return value !== wanted;
  if (test === 'in') return (wanted as readonly Value[]).includes(value);
  if (test === 'empty') return isEmpty(value) === wanted;
  if (isEmpty(value)) return false;
  const found = order(value, wanted as Value);
  if (found === null) return true;
  if (found === 0) return test === 'onOrBefore' || test === 'onOrAfter';
  return found < 0 === UPPER.includes(test);
}

/** The only values a condition lets through, or null when there are more than can be listed. */
function listed({ test, value }: Condition): readonly Value[] | null {
  if (test === 'is') return [value as Value];
  if (test === 'in') return value as readonly Value[];
  return test === 'empty' && value === true ? [null] : null;
}

function compatible(one: Condition, other: Condition): boolean {
  const values = listed(one);
  if (values) return values.some((value) => mayPass(value, other));
  if (listed(other)) return compatible(other, one);
  if (LOWER.includes(other.test) && UPPER.includes(one.test)) return compatible(other, one);
  if (!LOWER.includes(one.test) || !UPPER.includes(other.test)) return true;
  const found = order(one.value as Value, other.value as Value);
  if (found === null || found < 0) return true;
  return found === 0 && one.test === 'onOrAfter' && other.test === 'onOrBefore';
}

/**
 * Whether one case may satisfy both lists of conditions. Errs towards yes where the answer depends on
 * the day, as with `today` or another field.
 */
export function mayBothHold(left: readonly Condition[], right: readonly Condition[]): boolean {
  const all = [...left, ...right];
  return all.every((one, index) =>
    all.slice(index + 1).every((other) => one.field !== other.field || compatible(one, other)),
  );
}
