import type { Action, Book, CaseType, FieldDefinition, Fields, Right, Source, Value } from './book.ts';
import { type CaseDates, datesFor, workByOf } from './case-dates.ts';
import type { CaseChange } from './case-event.ts';
import type { ReadField } from './conditions.ts';
import { type CaseState, type Situation, readFact } from './facts.ts';
import { fieldsOfNeed } from './needs.ts';
import { reason, type Reason } from './reason.ts';
import { parseValue } from './values.ts';
import { roleNames, weighWho } from './who.ts';

/** What a request would write, before anybody is asked whether it may. */
export interface Proposal {
  readonly change: CaseChange;
  readonly read: ReadField;
  readonly reasons: readonly Reason[];
}

/** Fields the form of an action takes, in the order of the page. */
export function formFields(book: Book, action: Action): readonly string[] {
  const all = [...action.requires, ...action.needs.flatMap((need) => fieldsOfNeed(book, need)), ...action.input];
  return [...new Set(all)];
}

/** Parses what a person gave; unknown names and unreadable values become reasons, nothing is dropped silently. */
export function readInput(
  book: Book,
  type: CaseType,
  accepted: readonly string[],
  given: Fields,
  source: Source,
): { set: Record<string, Value>; reasons: Reason[] } {
  const set: Record<string, Value> = {};
  const reasons: Reason[] = [];
  for (const [name, raw] of Object.entries(given)) {
    const field = type.fields.get(name);
    if (!field || !accepted.includes(name)) {
      reasons.push(
        reason(
          'unknown-field',
          false,
          {
            fr: `Ce formulaire ne prend pas le champ «\u00a0${name}\u00a0». Il prend\u00a0: ${accepted.join(', ') || 'aucun champ'}.`,
            en: `This form does not take the field “${name}”. It takes: ${accepted.join(', ') || 'no field'}.`,
          },
          source,
          { read: raw },
        ),
      );
      continue;
    }
    const parsed = parseValue(book, field, raw);
    if ('problem' in parsed) reasons.push(reason('bad-value', false, parsed.problem, field.source, { read: raw, fields: [name] }));
    else set[name] = parsed.value;
  }
  return { set, reasons };
}

const touches = (right: Right, type: string, field: string, before: Value, after: Value): boolean =>
  right.field === field &&
  (right.case === undefined || right.case === type) &&
  (right.value === undefined || right.value === after || right.value === before);

/** Weighs the rights over the fields a request would change: setting a guarded value, or leaving it. */
export function weighRights(law: Book, situation: Situation, before: ReadField, set: Fields): Reason[] {
  const { actor, relations } = situation;
  return Object.entries(set).flatMap(([field, after]) =>
    before(field) === after
      ? []
      : law.rights
          .filter((right) => touches(right, situation.case.type, field, before(field), after))
          .flatMap((right) => weighWho(law, right.who, actor, relations, before, right.source))
          .map((found) => ({ ...found, fields: [field] })),
  );
}

const isFirmBy = (field: FieldDefinition, roles: readonly string[]): boolean =>
  field.firm === undefined || field.firm.by.some((role) => roles.includes(role));

/** A firm value is replaced only by somebody whose word makes it firm. */
function weighFirmness(law: Book, type: CaseType, situation: Situation, set: Fields): Reason[] {
  const { actor, case: state } = situation;
  return Object.keys(set).flatMap((name) => {
    const field = type.fields.get(name);
    const stays = !field?.firm || state.firm[name] !== true || state.fields[name] === set[name];
    if (stays || isFirmBy(field, actor.roles)) return [];
    const may = roleNames(law, field.firm?.by ?? []);
    return [
      reason(
        'draft-only',
        false,
        {
          fr: `${field.label.fr}\u00a0: la valeur est ferme, seuls peuvent la changer\u00a0: ${may.fr}.`,
          en: `${field.label.en}: the value is firm, it may be changed only by: ${may.en}.`,
        },
        field.source,
        { who: field.firm?.by ?? [], read: state.fields[name] ?? null, fields: [name] },
      ),
    ];
  });
}

/** A date a rule computes is replaced only with a reason; a date the letters give is corrected on the letter. */
function weighComputed(type: CaseType, state: CaseState, dates: CaseDates | null, set: Fields, reasoned: boolean): Reason[] {
  const reasons: Reason[] = [];
  const first = earliestReceipt(state);
  for (const [name, value] of Object.entries(set)) {
    const field = type.fields.get(name);
    const computed = dates?.set[name];
    if (field && computed !== undefined && computed !== value && !reasoned && dates) {
      reasons.push(
        reason(
          'computed',
          false,
          {
            fr: `${field.label.fr}\u00a0: la règle donne ${String(computed)}. Une date calculée ne se remplace qu’avec un motif.`,
            en: `${field.label.en}: the rule gives ${String(computed)}. A computed date is replaced only with a reason.`,
          },
          { page: dates.origin.page, line: dates.origin.line },
          { read: computed, fields: [name] },
        ),
      );
    }
    if (field && first !== null && name === 'fiscalChurnReceivedOn' && value !== first) {
      reasons.push(
        reason(
          'from-letter',
          false,
          {
            fr: `${field.label.fr}\u00a0: la date vient du courrier (${first}). Corrigez la date de réception du courrier.`,
            en: `${field.label.en}: the date comes from the letter (${first}). Correct the receipt date of the letter.`,
          },
          field.source,
          { read: first, fields: [name] },
        ),
      );
    }
  }
  return reasons;
}

/** Receipt date of the earliest written request of a case: it alone sets the FCR. */
export const earliestReceipt = (state: Pick<CaseState, 'letters'>): string | null =>
  state.letters.reduce<string | null>(
    (first, letter) => (first === null || letter.receivedOn < first ? letter.receivedOn : first),
    null,
  );

const DATE_FIELDS = ['actBy', 'ped'] as const;

/**
 * A change with the dates that follow from it. `given` are the values a person gave: an act-by date or a PED among
 * them that differs from the rule's replaces it, and stays until what the rule counts from moves.
 */
export function withDates(book: Book, state: CaseState, today: string, set: Fields, given: Fields): CaseChange {
  const fields = { ...state.fields, ...set };
  const read: ReadField = (name) => readFact({ ...state, fields }, today, name);
  const dates = datesFor(book, state.type, state.product, fields, read);
  const own: Record<string, Value> = {};
  for (const name of DATE_FIELDS) if (given[name] !== undefined) own[name] = given[name];
  const ownWorkBy = own['actBy'] === undefined ? undefined : workByOf(book, own['actBy']);
  if (dates === null) {
    const trace = { workBy: ownWorkBy ?? null, origin: null, overridden: false };
    return ownWorkBy === undefined ? { set, firm: {} } : { set, firm: {}, dates: trace };
  }
  const overridden = Object.keys(own).some((name) => name in dates.set && dates.set[name] !== own[name]);
  const recounts = (fields[dates.given] ?? null) !== (state.fields[dates.given] ?? null);
  if (state.overridden && !overridden && !recounts) return { set, firm: {} };
  const target = { ...dates.set, ...own };
  const moves = Object.entries(target).some(([name, value]) => (state.fields[name] ?? null) !== value);
  if (!moves) return { set, firm: {} };
  return {
    set: { ...set, ...target },
    firm: overridden ? {} : dates.firm,
    dates: { workBy: ownWorkBy ?? dates.workBy, origin: dates.origin, overridden },
  };
}

/** Values people give and fixed values of the action, the dates that follow, and every objection to writing them. */
export function propose(
  pinned: Book,
  law: Book,
  type: CaseType,
  action: Action,
  situation: Situation,
  given: Fields,
): Proposal {
  const { case: state, today, actor } = situation;
  const input = readInput(pinned, type, formFields(pinned, action), given, action.source);
  const fixed: Record<string, Value> = {};
  for (const [name, value] of Object.entries(action.sets)) fixed[name] = value === 'today' ? today : value;
  const set = { ...input.set, ...fixed };
  const before: ReadField = (name) => readFact(state, today, name);
  const change = withDates(pinned, state, today, set, input.set);
  const fields = { ...state.fields, ...change.set };
  const after: ReadField = (name) => readFact({ ...state, fields }, today, name);
  const computed = datesFor(pinned, state.type, state.product, { ...state.fields, ...set }, after);
  const firm: Record<string, boolean> = { ...change.firm };
  for (const name of Object.keys(input.set)) {
    const field = type.fields.get(name);
    if (field?.firm && !(name in change.firm)) firm[name] = isFirmBy(field, actor.roles);
  }
  for (const name of action.confirms) firm[name] = true;
  return {
    change: { ...change, firm },
    read: after,
    reasons: [
      ...input.reasons,
      ...weighRights(law, situation, before, set),
      ...weighFirmness(law, type, situation, input.set),
      ...weighComputed(type, state, computed, input.set, action.requires.includes('reason')),
    ],
  };
}
