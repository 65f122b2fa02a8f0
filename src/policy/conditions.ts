import type { Condition, Value } from './book.ts';

export type ReadField = (field: string) => Value;

const isEmpty = (value: Value): boolean => value === null || value === '';

/** A date comparison may name `today` or another field instead of a date. */
function operand(condition: Condition, read: ReadField): Value {
  const value = condition.value as Value;
  if (typeof value !== 'string' || /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  return read(value);
}

function compare(left: Value, right: Value): number | null {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
  return null;
}

/** Whether a condition holds; a comparison with an empty value never does. */
export function holds(condition: Condition, read: ReadField): boolean {
  const value = read(condition.field);
  switch (condition.test) {
    case 'is':
      return value === condition.value;
    case 'isNot':
      return value !== condition.value;
    case 'in':
      return (condition.value as readonly Value[]).includes(value);
    case 'empty':
      return isEmpty(value) === condition.value;
    default: {
      const order = compare(value, operand(condition, read));
      if (order === null) return false;
      if (condition.test === 'before') return order < 0;
      if (condition.test === 'onOrBefore') return order <= 0;
      if (condition.test === 'after') return order > 0;
      return order >= 0;
    }
  }
}

/** All conditions hold; an empty list always does. */
export const allHold = (conditions: readonly Condition[], read: ReadField): boolean =>
  conditions.every((condition) => holds(condition, read));
