import type { Action, Book, CaseType, FieldDefinition, Fields, Right, Source, Value } from './book.ts';
import { type CaseDates, datesFor, workByOf } from './case-dates.ts';
import type { CaseChange } from './case-event.ts';
import type { ReadField } from './conditions.ts';
import { type CaseState, readFact, type Scene, type Situation } from './facts.ts';
import { wordsOf } from './date-words.ts';
import { filledIn, namedIn, sayFacts } from './filled-in.ts';
import { fieldsOfNeed } from './needs.ts';
import { reason, type Reason } from './reason.ts';
import { parseValue, quoted } from './values.ts';
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

const toTell = (raw: Value): Value => (typeof raw === 'string' ? quoted(raw) : raw);

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
            fr: `Ce formulaire ne prend pas le champ «\u00a0${quoted(name)}\u00a0». Il prend\u00a0: ${accepted.join(', ') || 'aucun champ'}.`,
            en: `This form does not take the field “${quoted(name)}”. It takes: ${accepted.join(', ') || 'no field'}.`,
          },
          source,
          { read: toTell(raw) },
        ),
      );
      continue;
    }
    const parsed = parseValue(book, field, raw);
    if ('problem' in parsed)
      reasons.push(reason('bad-value', false, parsed.problem, field.source, { read: toTell(raw), fields: [name] }));
    else set[name] = parsed.value;
  }
  return { set, reasons };
}

/**
 * Weighs the rights over the facts of the partner an action changes, like those over the fields of a case. A fact told
 * again as it is takes the right too: it undoes what somebody planned for a later day.
 */
export function weighPartnerRights(law: Book, situation: Situation, set: Fields): Reason[] {
  const { actor, relations, around } = situation;
  const read: ReadField = (name) => readFact(situation, name);
  return Object.entries(set).flatMap(([fact, after]) => {
    const before = around.partner[fact] ?? null;
    return law.rights
      .filter((right) => right.partner === fact)
      .filter((right) => right.value === undefined || right.value === after || right.value === before)
      .flatMap((right) => weighWho(law, right.who, actor, relations, read, right.source));
  });
}

const touches = (right: Right, type: string, field: string, before: Value, after: Value): boolean =>
  right.field === field &&
  (right.case === undefined || right.case === type) &&
  (right.value === undefined || right.value === after || right.value === before);

/**
 * Weighs the rights over the fields a request would change: setting a guarded value, or leaving it. Their conditions
 * read the case as it is; a case that is only being opened is what it would be (`read`).
 */
export function weighRights(
  law: Book,
  situation: Situation,
  before: ReadField,
  set: Fields,
  read: ReadField = before,
): Reason[] {
  const { actor, relations } = situation;
  return Object.entries(set).flatMap(([field, after]) =>
    before(field) === after
      ? []
      : law.rights
          .filter((right) => touches(right, situation.case.type, field, before(field), after))
          .flatMap((right) => weighWho(law, right.who, actor, relations, read, right.source))
          .map((found) => ({ ...found, fields: [field] })),
  );
}

const isFirmBy = (field: FieldDefinition, roles: readonly string[]): boolean =>
  field.firm === undefined || field.firm.by.some((role) => roles.includes(role));

const stands = (state: CaseState, name: string): Value => state.fields[name] ?? null;

/** A value a person gave: clearing what is already empty gives nothing. */
const isGiven = (state: CaseState, name: string, value: Value | undefined): value is Value =>
  value !== undefined && (value !== null || stands(state, name) !== null);

/** Whether what the rule counts from differs from what the case holds. */
const recounts = (state: CaseState, dates: CaseDates, set: Fields): boolean =>
  dates.given in set && (set[dates.given] ?? null) !== stands(state, dates.given);

const ruleOf = (book: Book, scene: Scene): CaseDates | null => {
  const { type, product, fields } = scene.case;
  return datesFor(book, type, product, fields, (name) => readFact(scene, name));
};

/** A value a person made firm is replaced only by somebody whose word does too, even when it would only follow another. */
function weighFirmness(
  books: { pinned: Book; law: Book },
  type: CaseType,
  situation: Situation,
  computed: CaseDates | null,
  set: Fields,
  given: Fields,
): Reason[] {
  const { actor, case: state } = situation;
  return Object.keys(set).flatMap((name) => {
    const field = type.fields.get(name);
    const stood = stands(state, name);
    if (!field?.firm || state.firm[name] !== true || stood === null || stood === set[name]) return [];
    if (isFirmBy(field, actor.roles)) return [];
    // From the firm date of a rule to another date of a rule: nobody's word is overruled.
    const follows = !(name in given) || computed?.set[name] === set[name];
    const rule = follows ? ruleOf(books.pinned, situation) : null;
    if (rule?.firm[name] === true && rule.set[name] === stood) return [];
    const may = roleNames(books.law, field.firm.by);
    return [
      reason(
        'draft-only',
        false,
        {
          fr: `${field.label.fr}\u00a0: la valeur est ferme, seuls peuvent la changer\u00a0: ${may.fr}.`,
          en: `${field.label.en}: the value is firm, it may be changed only by: ${may.en}.`,
        },
        field.source,
        { who: field.firm.by, read: stood, fields: [name] },
      ),
    ];
  });
}

/** Which values of a change are firm: those of a firm rule, of somebody whose word is firm, and those left as they were. */
export function firmness(
  type: CaseType,
  state: CaseState,
  change: CaseChange,
  given: Fields,
  roles: readonly string[],
): CaseChange['firm'] {
  const firm: Record<string, boolean> = { ...change.firm };
  for (const [name, value] of Object.entries(given)) {
    const field = type.fields.get(name);
    if (!field?.firm || (change.set[name] ?? null) !== value) continue;
    const kept = state.firm[name] === true && stands(state, name) === value;
    firm[name] = value !== null && (firm[name] === true || kept || isFirmBy(field, roles));
  }
  return firm;
}

/** A date a rule computes is replaced only with a reason; a date the letters give is corrected on the letter. */
export function weighComputed(
  book: Book,
  type: CaseType,
  state: CaseState,
  dates: CaseDates | null,
  given: Fields,
  reasoned: boolean,
): Reason[] {
  const reasons: Reason[] = [];
  const first = earliestReceipt(state);
  const moved = dates !== null && recounts(state, dates, given);
  for (const [name, value] of Object.entries(given)) {
    const field = type.fields.get(name);
    const computed = dates?.set[name];
    const isLeft = stands(state, name) === value;
    const agrees = computed === undefined || computed === value || !isGiven(state, name, value);
    if (field && dates && !reasoned && !agrees && (moved || !isLeft || !state.overridden)) {
      const ruled = wordsOf(String(computed));
      reasons.push(
        reason(
          'computed',
          false,
          {
            fr: `${field.label.fr}\u00a0: la règle donne le ${ruled.fr}. Une date calculée ne se remplace qu’avec un motif.`,
            en: `${field.label.en}: the rule gives ${ruled.en}. A computed date is replaced only with a reason.`,
          },
          { page: dates.origin.page, line: dates.origin.line },
          { read: computed ?? null, fields: [name] },
        ),
      );
    }
    const countsFrom = book.deadlines.some((rule) => rule.case === type.id && rule.given === name);
    if (field && first !== null && countsFrom && value !== first && !isLeft) {
      const received = wordsOf(first);
      reasons.push(
        reason(
          'from-letter',
          false,
          {
            fr: `${field.label.fr}\u00a0: la date vient du courrier (${received.fr}). Corrigez la date de réception du courrier.`,
            en: `${field.label.en}: the date comes from the letter (${received.en}). Correct the receipt date of the letter.`,
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

/** What the rule gave goes when what it counted from goes: a date that hangs on nothing would still call. */
function withoutRule(book: Book, scene: Scene, set: Fields, own: Fields): CaseChange {
  const { case: state } = scene;
  const stood = state.dateOrigin === null ? null : ruleOf(book, scene);
  const gone = Object.entries(stood?.set ?? {}).filter(
    ([name, value]) =>
      own[name] === undefined && stands(state, name) !== null && (state.overridden || state.fields[name] === value),
  );
  const cleared = Object.fromEntries(gone.map(([name]) => [name, null]));
  const after = { ...state.fields, ...set, ...cleared };
  if (stood === null && own['actBy'] === undefined) return { set, firm: {} };
  return {
    set: { ...set, ...cleared },
    firm: 'ped' in cleared ? { ped: false } : {},
    dates: { workBy: workByOf(book, after['actBy'] ?? null), origin: null, overridden: false },
  };
}

/**
 * A change with the dates that follow from it. `given` are the values a person gave: an act-by date or a PED among
 * them that differs from the rule's replaces it, and both stay as they are until what the rule counts from moves.
 */
export function withDates(book: Book, scene: Scene, set: Fields, given: Fields): CaseChange {
  const { case: state } = scene;
  const fields = { ...state.fields, ...set };
  const dates = datesFor(book, state.type, state.product, fields, (name) =>
    readFact({ ...scene, case: { ...state, fields } }, name),
  );
  const own: Record<string, Value> = {};
  for (const name of DATE_FIELDS) if (isGiven(state, name, given[name])) own[name] = given[name];
  if (dates === null) return withoutRule(book, scene, set, own);
  const keeps = state.overridden && !recounts(state, dates, set);
  const target: Record<string, Value> = { ...dates.set };
  for (const name of Object.keys(target))
    if (keeps && state.fields[name] !== undefined) target[name] = stands(state, name);
  Object.assign(target, own);
  const overridden = Object.entries(dates.set).some(([name, value]) => target[name] !== value);
  const moves = Object.entries(target).some(([name, value]) => stands(state, name) !== value);
  if (!moves && overridden === state.overridden) return { set, firm: {} };
  const firm: Record<string, boolean> = {};
  for (const [name, isFirm] of Object.entries(dates.firm)) {
    const isLeft = stands(state, name) === target[name];
    if (target[name] === dates.set[name]) firm[name] = isFirm || (isLeft && state.firm[name] === true);
  }
  return {
    set: { ...set, ...target },
    firm,
    dates: { workBy: workByOf(book, target['actBy'] ?? null), origin: dates.origin, overridden },
  };
}

/** What the braces of fixed values read: the case with what was given, and with the dates that follow from that. */
function readGiven(pinned: Book, action: Action, situation: Situation, given: Fields): ReadField {
  const names = Object.values(action.sets).flatMap(namedIn);
  const set = names.length === 0 ? given : withDates(pinned, situation, given, given).set;
  return (name) => (name in set ? (set[name] ?? null) : readFact(situation, name));
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
  const before: ReadField = (name) => readFact(situation, name);
  const input = readInput(pinned, type, formFields(pinned, action), given, action.source);
  const asGiven = readGiven(pinned, action, situation, input.set);
  const set = { ...input.set, ...filledIn(action.sets, asGiven, today, sayFacts(pinned, type)) };
  const change = withDates(pinned, situation, set, input.set);
  const fields = { ...state.fields, ...change.set };
  const after: ReadField = (name) => readFact({ ...situation, case: { ...state, fields } }, name);
  const computed = datesFor(pinned, state.type, state.product, { ...state.fields, ...set }, after);
  const firm: Record<string, boolean> = { ...firmness(type, state, change, input.set, actor.roles) };
  for (const name of action.confirms) firm[name] = true;
  return {
    change: { ...change, firm },
    read: after,
    reasons: [
      ...input.reasons,
      ...weighRights(law, situation, before, set),
      ...weighFirmness({ pinned, law }, type, situation, computed, change.set, input.set),
      ...weighComputed(pinned, type, state, computed, input.set, action.requires.includes('reason')),
    ],
  };
}
