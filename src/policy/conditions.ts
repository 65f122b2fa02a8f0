import type { Condition, Value } from './book.ts';
import { addDays } from './civil-date.ts';

export type ReadField = (field: string) => Value;

const isEmpty = (value: Value): boolean => value === null || value === '';

/** A day that a page counts from a field: `ped - 30 days`; plain `ped` is zero days from itself. */
export interface FactDay {
  readonly field: string;
  readonly days: number;
}

/** A day said by a field, with days added or taken: `ped - 30 days`, `contract.signedOn + 15 days`. */
export const FACT_DAY = /^((?:(?:partner|contract)\.)?[A-Za-z][A-Za-z0-9_-]*)(?: ([+-]) (\d{1,4}) days?)?$/;

const factDays = new Map<string, FactDay>();

/** Reads `ped - 30 days`; a word that is none stands for itself. Books say few of them, so each is read once. */
export function factDayOf(text: string): FactDay {
  const known = factDays.get(text);
  if (known) return known;
  const [, field = text, sign = '+', count = '0'] = FACT_DAY.exec(text) ?? [];
  const said = { field, days: sign === '-' ? -Number(count) : Number(count) };
  factDays.set(text, said);
  return said;
}

/** The day a fact day falls on, or null while its field is empty. */
export function dayOfFact(text: string, read: ReadField): Value {
  const { field, days } = factDayOf(text);
  const from = read(field);
  return days === 0 ? from : typeof from === 'string' ? addDays(from, days) : null;
}

/** A date comparison may name `today` or another field instead of a date. */
function operand(condition: Condition, read: ReadField): Value {
  const value = condition.value as Value;
  if (typeof value !== 'string' || /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  return dayOfFact(value, read);
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
