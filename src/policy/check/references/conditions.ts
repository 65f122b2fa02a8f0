import type { Book, CaseType, Condition, Source, Value, WhoRow } from '../../book.ts';
import { parseDay } from '../../civil-date.ts';
import type { Path } from '../../compile/raw.ts';
import { factDayOf } from '../../conditions.ts';
import { CONTRACT_FACTS, DESK_FACTS, PARTNER_FACTS } from '../../facts.ts';
import { definitionOf } from '../fact-definition.ts';
import { report } from '../report.ts';
import { demand, demandListValue, demandRole, type Naming } from './naming.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What a condition on a case may read: its fields, the desk's facts, and facts of its partner and contract. */
export const readable = (book: Book, type: CaseType): string[] => [
  ...type.fields.keys(),
  ...DESK_FACTS,
  ...[...PARTNER_FACTS, ...book.partnerFacts.keys()].map((name) => `partner.${name}`),
  ...CONTRACT_FACTS.map((name) => `contract.${name}`),
];

const fits = (kind: string, value: Value): boolean => {
  if (value === null) return true;
  if (kind === 'boolean') return typeof value === 'boolean';
  if (kind === 'number' || kind === 'money') return typeof value === 'number';
  if (kind === 'date') return typeof value === 'string' && parseDay(value) !== null;
  return typeof value === 'string';
};

function wrong(naming: Naming, expected: string, value: Value, source: Source, path: Path): void {
  naming.findings.push(
    report(
      'wrong-type',
      source,
      {
        fr: `La valeur «\u00a0${String(value)}\u00a0» ne va pas dans un champ de type «\u00a0${expected}\u00a0».`,
        en: `The value “${String(value)}” does not fit a field of type “${expected}”.`,
      },
      { path: path.map(String).join('.'), expected, found: value },
      naming.trace.lineOf(source, ...path),
    ),
  );
}

/** Demands that a value be one the field can hold: a value of its list, a date that exists, a number. */
export function demandValue(
  naming: Naming,
  type: CaseType,
  field: string,
  value: Value,
  source: Source,
  ...path: Path
): void {
  if (value === null) return;
  if (field === 'state') return void demand(naming, 'state', type.states.keys(), String(value), source, ...path);
  if (field === 'product') return void demand(naming, 'product', type.products, String(value), source, ...path);
  if (field === 'awaiting') return demandRole(naming, String(value), source, ...path);
  if (field === 'letters' && typeof value !== 'number') return wrong(naming, 'number', value, source, path);
  const definition = definitionOf(naming.book, type, field);
  if (!definition) return;
  if (definition.type === 'list' && typeof value === 'string') {
    const values = naming.book.lists.get(definition.list ?? '')?.values;
    if (values) demand(naming, 'value', values.keys(), value, source, ...path);
  } else if (!fits(definition.type, value)) wrong(naming, definition.type, value, source, path);
}

function checkOperand(naming: Naming, type: CaseType, condition: Condition): void {
  const { value, test, source } = condition;
  if (typeof value !== 'string') return;
  if (!DATE.test(value)) demand(naming, 'field', readable(naming.book, type), factDayOf(value).field, source, test);
  else if (parseDay(value) === null) wrong(naming, 'date', value, source, [test]);
}

/** Checks the names in the conditions of a rule about one case type. */
export function checkConditions(naming: Naming, type: CaseType, conditions: readonly Condition[]): void {
  for (const condition of conditions) {
    const { field, test, value, source } = condition;
    if (!demand(naming, 'field', readable(naming.book, type), field, source, 'field')) continue;
    if (test === 'is' || test === 'isNot') demandValue(naming, type, field, value as Value, source, test);
    else if (test === 'in') {
      (value as readonly Value[]).forEach((each, index) => demandValue(naming, type, field, each, source, test, index));
    } else if (test !== 'empty') checkOperand(naming, type, condition);
  }
}

/** Checks the roles and conditions of "who may" rows; a row about no case type reads no field. */
export function checkWho(naming: Naming, type: CaseType | undefined, rows: readonly WhoRow[]): void {
  for (const row of rows) {
    row.roles.forEach((role, index) => demandRole(naming, role, row.source, 'roles', index));
    if (type) checkConditions(naming, type, row.when);
  }
}

/** Checks the names of products a rule is about. */
export function checkProducts(naming: Naming, products: readonly string[], source: Source, ...path: Path): void {
  products.forEach((product, index) => demandListValue(naming, 'products', product, source, ...path, index));
}
