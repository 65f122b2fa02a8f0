import { z } from 'zod';
import type { HalfDay, NumberKind, Relation, Text } from '../book.ts';
import { FACT_DAY } from '../conditions.ts';
import { DESK_COMMANDS } from '../facts.ts';
import type { ReasonCode } from '../reason.ts';

/** What a place of a block takes, said to the person who wrote something else there. */
export const EXPECTED = {
  id: {
    fr: 'un identifiant (lettres sans accent, chiffres, tirets)',
    en: 'an id (plain letters, digits, dashes)',
  },
  value: {
    fr: 'une valeur (texte, nombre, true, false ou null)',
    en: 'a value (text, number, true, false or null)',
  },
  text: { fr: 'un texte', en: 'a text' },
  range: { fr: 'un numéro ou un intervalle comme 1-15', en: 'a number or a range such as 1-15' },
  days: {
    fr: 'un nombre de jours comme «\u00a014 days\u00a0»',
    en: 'a number of days such as “14 days”',
  },
  years: { fr: 'deux années comme 2000-2099', en: 'two years such as 2000-2099' },
  monthDay: { fr: 'un mois et un jour comme 05-01', en: 'a month and a day such as 05-01' },
  hours: {
    fr: 'des heures comme «\u00a009:00-12:30\u00a0»',
    en: 'hours such as “09:00-12:30”',
  },
  factDay: {
    fr: 'un champ de date, comme «\u00a0ped - 30 days\u00a0»',
    en: 'a date field, such as “ped - 30 days”',
  },
  clock: { fr: 'une heure comme «\u00a012:00\u00a0»', en: 'a time such as “12:00”' },
  date: { fr: 'une date AAAA-MM-JJ ou null', en: 'a date YYYY-MM-DD or null' },
  whole: { fr: 'un nombre entier', en: 'a whole number' },
  prefix: { fr: 'un préfixe de 1 à 4 majuscules', en: 'a prefix of 1 to 4 capitals' },
  anchor: {
    fr: 'une ancre comme "#dates" ou "page.md#dates"',
    en: 'an anchor such as "#dates" or "page.md#dates"',
  },
} as const satisfies Record<string, Text>;

const expect = (what: keyof typeof EXPECTED) => ({ error: () => `expected:${what}` });

/** A closed map: a key it does not know is a finding, and the keys it knows travel with the issue to suggest one. */
export const closed = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? `keys:${Object.keys(shape).join(',')}` : undefined),
  });

export const maybe = z.exactOptional;

const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

/** An id, or the name of one. Names that every object inherits are refused: they would be found where nothing is. */
export const id = z
  .string(expect('id'))
  .regex(/^[A-Za-z][A-Za-z0-9_-]{0,79}$/, expect('id'))
  .refine((word) => !INHERITED.has(word), expect('id'));
export const ids = z.array(id);

/** A field of the case, or a fact of its partner or contract: `partner.name`, `contract.signedOn`. */
export const factName = z
  .string(expect('id'))
  .regex(/^((partner|contract)\.)?[A-Za-z][A-Za-z0-9_-]{0,79}$/, expect('id'))
  .refine((word) => !INHERITED.has(word), expect('id'));

export const sentence = z.string(expect('text')).min(1, expect('text'));
export const text = closed({ fr: sentence, en: sentence });

export const value = z.union([z.string(), z.number(), z.boolean(), z.null()], expect('value'));
export const values = z.record(id, value);
export const facts = z.record(factName, value);
export const whole = z.int(expect('whole'));

/** Several entries, or one written without the list around it. */
export const oneOrMore = <Entry extends z.ZodType>(entry: Entry) =>
  z.preprocess((given) => (Array.isArray(given) || given === undefined ? given : [given]), z.array(entry));

/** Inclusive range of whole numbers within bounds: `1-15`, or a single number. */
export const range = (least: number, most: number) =>
  z
    .union([z.int(), z.string().regex(/^\d{1,2}-\d{1,2}$/)], expect('range'))
    .transform((given): readonly [number, number] => {
      const [from = 0, to = from] = String(given).split('-').map(Number);
      return [from, to];
    })
    .refine(([from, to]) => from >= least && from <= to && to <= most, expect('range'));

/** Days: `14 days`, `1 day` or the bare number. */
export const days = z
  .union([z.int(), z.string().regex(/^\d{1,4} days?$/)], expect('days'))
  .transform((given) => Number.parseInt(String(given), 10))
  .refine((count) => count >= 0 && count <= 3660, expect('days'));

export const years = z
  .string(expect('years'))
  .regex(/^\d{4}-\d{4}$/, expect('years'))
  .transform((given): readonly [number, number] => [Number(given.slice(0, 4)), Number(given.slice(5))])
  .refine(([from, to]) => from <= to, expect('years'));

const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const monthDay = z
  .string(expect('monthDay'))
  .regex(/^\d{2}-\d{2}$/, expect('monthDay'))
  .transform((given) => ({ month: Number(given.slice(0, 2)), day: Number(given.slice(3)) }))
  .refine(({ month, day }) => day >= 1 && day <= (MONTH_LENGTHS[month - 1] ?? 0), expect('monthDay'));

/** Wall clock as minutes after midnight. */
export const clock = z
  .string(expect('clock'))
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, expect('clock'))
  .transform((given) => Number(given.slice(0, 2)) * 60 + Number(given.slice(3)));

/** Hours of a day as minutes after midnight. */
export const hours = z
  .string(expect('hours'))
  .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-4]):[0-5]\d$/, expect('hours'))
  .transform((given): readonly [number, number] => [
    Number(given.slice(0, 2)) * 60 + Number(given.slice(3, 5)),
    Number(given.slice(6, 8)) * 60 + Number(given.slice(9)),
  ])
  .refine(([from, until]) => from < until && until <= 24 * 60, expect('hours'));

export const dateOrNull = z.union([z.string().regex(/^\d{4}-\d{2}-\d{2}$/), z.null()], expect('date'));
export const prefix = z.string(expect('prefix')).regex(/^[A-Z]{1,4}$/, expect('prefix'));
export const cites = z.string(expect('anchor')).regex(/^[^#\s]*#[^#\s]+$/, expect('anchor'));

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
/** 1 = Monday … 7 = Sunday. */
export const weekday = z.enum(WEEKDAYS).transform((name) => WEEKDAYS.indexOf(name) + 1);

export const RELATIONS = [
  'owner',
  'partner-manager',
  'past-owner',
  'author',
  'treated-by',
  'requester',
  'self',
] as const satisfies Relation[];
export const HALVES = ['morning', 'afternoon'] as const satisfies HalfDay[];
export const NUMBERS = ['salon', 'pro'] as const satisfies NumberKind[];
export const REFUSALS = [
  'role',
  'separation',
  'state',
  'product',
  'missing-field',
  'missing-input',
  'missing-template',
  'missing-evidence',
  'missing-attachment',
  'missing-case',
  'missing-step',
  'slot',
  'condition',
  'computed',
  'from-letter',
  'draft-only',
  'unknown-action',
  'unknown-field',
  'unknown-type',
  'bad-value',
  'already-open',
] as const satisfies ReasonCode[];

export const relation = z.enum(RELATIONS);
export const command = z.enum(DESK_COMMANDS);
export const tone = z.enum(['good', 'bad', 'neutral']);
export const rounding = z.enum(['clamp', 'next', 'refuse']);

/** Says that a map lacks a word: one of several that would do is enough to be named. */
export function lacks(context: z.RefinementCtx, words: readonly string[]): void {
  context.addIssue({ code: 'custom', message: 'lacks', params: { words } });
}

/** Says that words of a map exclude each other. */
export function exclude(context: z.RefinementCtx, words: readonly string[]): void {
  context.addIssue({
    code: 'custom',
    message: 'exclude',
    path: [words.at(-1) ?? ''],
    params: { words },
  });
}

/** Demands exactly one of the words of a map. */
export const exactlyOne =
  (words: readonly string[]) =>
  (given: object, context: z.RefinementCtx): void => {
    const present = words.filter((word) => word in given);
    if (present.length === 0) lacks(context, words);
    if (present.length > 1) exclude(context, present);
  };

export const TESTS = ['is', 'isNot', 'in', 'empty', 'before', 'onOrBefore', 'after', 'onOrAfter'] as const;
const comparable = z.union([z.string(), z.number()], expect('value'));

export const factDay = z.string(expect('factDay')).regex(FACT_DAY, expect('factDay'));

export const condition = closed({
  field: factName,
  is: maybe(value),
  isNot: maybe(value),
  in: maybe(z.array(value)),
  empty: maybe(z.boolean()),
  before: maybe(comparable),
  onOrBefore: maybe(comparable),
  after: maybe(comparable),
  onOrAfter: maybe(comparable),
}).superRefine(exactlyOne(TESTS));
export const conditions = oneOrMore(condition);

export const whoRow = closed({
  roles: ids,
  when: maybe(conditions),
  only: maybe(z.array(relation)),
  not: maybe(z.array(relation)),
});
export const who = z.array(whoRow);

export type RawCondition = z.infer<typeof condition>;
export type RawWhoRow = z.infer<typeof whoRow>;
