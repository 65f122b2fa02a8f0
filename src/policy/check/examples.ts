import type { Action, Book, CaseType, Deadline, Example, Fields, Finding, Kinship, Value } from '../book.ts';
import { compiledDeadline, dayFields } from '../case-dates.ts';
import { formatDay, parseDay } from '../civil-date.ts';
import { NO_TRACE, type Trace } from '../compile/place.ts';
import { allHold, type ReadField } from '../conditions.ts';
import { evaluateDeadline, readRow } from '../deadline.ts';
import { decide } from '../decide.ts';
import { decideOpen } from '../decide-open.ts';
import { type Actor, type CaseState, DESK_COMMANDS, type Relative, type Situation } from '../facts.ts';
import type { Reason } from '../reason.ts';
import { decideCommand } from '../who.ts';
import { checkEvidenceExample } from './evidence-examples.ts';
import { failed, type Told } from './failed-example.ts';

/** The day an example happens on when it names no date at all. */
const SOME_DAY = '2026-06-15';

const givenIn =
  (example: Example): ReadField =>
  (field) =>
    example.given[field] ?? null;

/** Rules that would date the case of the example, those of its own page first. */
function rulesFor(book: Book, example: Example): Deadline[] {
  const read = givenIn(example);
  const product = read('product');
  const able = book.deadlines.filter(
    (rule) =>
      (example.case === undefined || example.case === rule.case) &&
      (rule.product === undefined || product === null || rule.product === product) &&
      read(rule.given) !== null &&
      allHold(rule.when, read),
  );
  const isHere = (rule: Deadline): boolean => rule.source.page === example.source.page;
  return [...able.filter(isHere), ...able.filter((rule) => !isHere(rule))];
}

/** Kinds of blocks that a decision reads. */
const DECIDING = ['case-type', 'list', 'template', 'evidence', 'rights', 'deadline', 'calendar'] as const;

const DATES = ['actBy', 'ped', 'workBy'] as const;

function datesBy(book: Book, rule: Deadline | undefined, example: Example): Told {
  if (!rule) return { actBy: null, ped: null, workBy: null };
  const { actor: _, ...fields } = example.given;
  const given = parseDay(String(example.given[rule.given]));
  if (given === null) return { fault: 'bad-date' };
  const outcome = evaluateDeadline(compiledDeadline(book, rule), given, dayFields(fields));
  if ('fault' in outcome) {
    const { source: __, ...fault } = outcome;
    return fault;
  }
  const { actBy, ped, workBy } = outcome;
  return { actBy: formatDay(actBy), ped: ped === null ? null : formatDay(ped), workBy: formatDay(workBy) };
}

function checkDates(book: Book, trace: Trace, example: Example): Finding[] {
  const { then } = example;
  const asked = DATES.filter((name) => then[name] !== undefined && (name !== 'workBy' || trace.whole('calendar')));
  const [rule] = rulesFor(book, example);
  const isElsewhere = !rule && !(trace.has('deadline') && trace.whole('deadline'));
  const isUnreadable = rule?.rows.some((row) => 'problems' in readRow(row)) === true;
  if (asked.length === 0 || isElsewhere || isUnreadable) return [];
  const got = datesBy(book, rule, example);
  if (asked.every((name) => got[name] === then[name])) return [];
  const expected = Object.fromEntries(asked.map((name) => [name, then[name]]));
  const shown = 'fault' in got ? got : Object.fromEntries(asked.map((name) => [name, got[name]]));
  return [failed(example, expected, rule ? shown : { ...shown, deadline: null })];
}

/** The case type an example of an action speaks of: the one it names, else one of its page, else any with the action. */
function typeFor(book: Book, example: Example, action: string): CaseType | undefined {
  if (example.case !== undefined) return book.caseTypes.get(example.case);
  const able = [...book.caseTypes.values()].filter((type) => type.actions.has(action));
  return able.find((type) => type.source.page === example.source.page) ?? able[0];
}

function isDay(value: Value | undefined): value is string {
  return typeof value === 'string' && parseDay(value) !== null;
}

/** The case of an example: what it gives, and for the rest an open case on the day its request came in. */
function situationOf(book: Book, type: CaseType, action: Action, example: Example): Situation {
  const {
    actor,
    today,
    product,
    state,
    letters,
    awaiting,
    type: _,
    openedOn,
    closedOn,
    parent,
    ...rest
  } = example.given;
  const part = (prefix: string): Record<string, Value> =>
    Object.fromEntries(
      Object.entries(rest).flatMap(([name, value]) =>
        name.startsWith(prefix) ? [[name.slice(prefix.length), value ?? null]] : [],
      ),
    );
  const fields = Object.fromEntries(Object.entries(rest).filter(([name]) => !name.includes('.')));
  const received = book.deadlines.map((rule) => fields[rule.given]).find(isDay);
  const day = isDay(today) ? today : (received ?? SOME_DAY);
  const initial = [...type.states.values()].find((each) => each.initial)?.id;
  const text = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null);
  const current: CaseState = {
    id: 'example',
    type: type.id,
    partner: 'example',
    product: text(product) ?? action.products[0] ?? '',
    contract: null,
    state: text(state) ?? initial ?? action.from[0] ?? '',
    owner: null,
    pastOwners: [],
    author: 'example',
    treatedBy: ['example'],
    awaiting: text(awaiting),
    requester: null,
    requests: [],
    deliveries: [],
    fields,
    firm: {},
    workBy: null,
    dateOrigin: null,
    overridden: false,
    letters: Array.from({ length: typeof letters === 'number' ? letters : 0 }, (__, index) => ({
      id: `letter-${index + 1}`,
      receivedOn: received ?? day,
    })),
    attachments: example.with.attachments.map((kind) => ({ file: kind, name: kind, mediaType: '', size: 0, kind })),
    parent: null,
    parentType: text(parent) ?? example.with.parent?.type ?? null,
    bookVersion: book.version,
    singleKey: null,
    openedOn: text(openedOn) ?? received ?? day,
    closedOn: text(closedOn),
    version: 1,
  };
  const family = kinOf(book, example).map(({ kin, type: of, state: stands }, index): Relative => ({
    kin,
    case: { ...current, id: `${of}-${index + 1}`, type: of, state: stands, fields: {}, letters: [], parentType: null },
    pinned: book,
    relations: example.as,
  }));
  // Without an actor the example is about the case: somebody with every role asks.
  const roles = actor === undefined ? [...book.roles.keys()] : [actor];
  return {
    case: current,
    actor: { email: 'example', name: 'example', roles },
    relations: example.as,
    contact: { calls: [], numbers: { salon: true, pro: true } },
    today: day,
    around: { partner: part('partner.'), contract: part('contract.'), family, agenda: null, domains: null },
  };
}

const kinOf = (book: Book, { with: near }: Example): { kin: Kinship; type: string; state: string }[] => {
  const found = [
    ...near.children.map((one) => ({ kin: 'child' as const, ...one })),
    ...near.siblings.map((one) => ({ kin: 'sibling' as const, ...one })),
    ...(near.parent ? [{ kin: 'parent' as const, ...near.parent }] : []),
  ];
  return found.filter((one) => book.caseTypes.has(one.type));
};

/** Whether everything the action needs stands in the book; what does not is already said. */
const isWhole = (book: Book, action: Action): boolean =>
  action.needs.every(
    (need) =>
      (need.kind !== 'template' || book.templates.has(need.template)) &&
      (need.kind !== 'checklist' || book.checklists.has(need.checklist)) &&
      (need.kind !== 'evidence' || book.evidence.has(need.evidence)),
  ) && book.deadlines.every((rule) => rule.rows.every((row) => !('problems' in readRow(row))));

/** What a decision came to, in the words an example expects it in; null where the action does no such thing. */
interface Outcome {
  readonly allowed: boolean;
  readonly conditions: readonly Reason[];
  readonly does: {
    readonly state: string | null;
    readonly opens: string | null;
    readonly delivers: string | null;
    readonly reveals: string | null;
  };
  readonly changes: Fields;
}

const DOES_NOTHING = { state: null, opens: null, delivers: null, reveals: null } as const;

const given = (told: Record<string, Value | readonly Value[] | undefined>): Told =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined && value !== null));

function judge(example: Example, outcome: Outcome): Finding[] {
  const { then } = example;
  const { allowed, does, changes } = outcome;
  const refused = [...new Set(outcome.conditions.filter((found) => !found.ok).map((found) => found.code))];
  const { state, opens, delivers, reveals } = then;
  const wanted = { state, opens, delivers, reveals };
  const holds =
    (then.allowed === undefined || then.allowed === allowed) &&
    (then.refused ?? []).every((code) => refused.some((found) => found === code)) &&
    (then.refused === undefined || !allowed) &&
    Object.entries(wanted).every(([word, value]) => value === undefined || value === does[word as keyof typeof does]) &&
    Object.entries(then.changes ?? {}).every(([fact, value]) => changes[fact] === value);
  if (holds) return [];
  const expected = given({ allowed: then.allowed, refused: then.refused, ...wanted, ...then.changes });
  return [failed(example, expected, { allowed, refused, ...given(does), ...changes })];
}

function checkTaking(book: Book, example: Example, when: string): Finding[] {
  const type = typeFor(book, example, when);
  const action = type?.actions.get(when);
  if (!type || !action || !isWhole(book, action)) return [];
  const situation = situationOf(book, type, action, example);
  const verdict = decide({ pinned: book, law: book }, situation, { action: when, set: example.set });
  const { effect } = verdict;
  return judge(example, {
    ...verdict,
    does: {
      state: effect?.to ?? null,
      opens: effect?.opens?.type ?? null,
      delivers: effect?.delivers?.order ?? null,
      reveals: effect ? (action.reveals ?? null) : null,
    },
    changes: effect?.changes?.set ?? {},
  });
}

function checkOpening(book: Book, example: Example): Finding[] {
  const type = book.caseTypes.get(example.case ?? '');
  const [action] = type?.actions.values() ?? [];
  if (!type || !action) return [];
  const { actor, relations, today, around, case: draft } = situationOf(book, type, action, example);
  const request = {
    type: type.id,
    partner: draft.partner,
    product: draft.product,
    contract: null,
    owner: null,
    relations,
    given: example.set,
    known: {},
    parent: null,
    around,
    alreadyOpen: null,
    partnerProducts: type.products,
  };
  const verdict = decideOpen({ pinned: book, law: book }, request, actor, today, true);
  return judge(example, { ...verdict, does: { ...DOES_NOTHING, state: verdict.event?.state ?? null }, changes: {} });
}

function checkCommand(book: Book, example: Example, command: (typeof DESK_COMMANDS)[number]): Finding[] {
  const { actor } = example.given;
  const roles = actor === undefined ? [...book.roles.keys()] : [actor];
  const who: Actor = { email: 'example', name: 'example', roles };
  const conditions = decideCommand(book, command, who, example.as);
  const allowed = conditions.every((found) => found.ok);
  return judge(example, { allowed, conditions, does: DOES_NOTHING, changes: {} });
}

function checkDecision(book: Book, example: Example): Finding[] {
  const { when } = example;
  if (when === undefined) return [];
  if (when === 'open') return checkOpening(book, example);
  const command = DESK_COMMANDS.find((known) => known === when);
  return command ? checkCommand(book, example, command) : checkTaking(book, example, when);
}

/**
 * Runs the examples of a book through the code the desk decides with: dates by the matching deadline, actions by the
 * verdict on a case that holds what the example gives, evidence by the rule of the page.
 */
export const checkExamples = (book: Book, trace: Trace = NO_TRACE): Finding[] =>
  book.examples.flatMap((example) => [
    ...checkDates(book, trace, example),
    ...(trace.whole(...DECIDING) ? checkDecision(book, example) : []),
    ...(trace.whole('evidence', 'calendar') ? checkEvidenceExample(book, example) : []),
  ]);
