import type { Action, Book, CaseType, Deadline, Example, Finding, Value } from '../book.ts';
import { compiledDeadline, dayFields } from '../case-dates.ts';
import { formatDay, parseDay } from '../civil-date.ts';
import { NO_TRACE, type Trace } from '../compile/place.ts';
import { allHold, type ReadField } from '../conditions.ts';
import { evaluateDeadline, readRow } from '../deadline.ts';
import { decide } from '../decide.ts';
import { type CaseState, type Situation } from '../facts.ts';
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
  const { actor, today, product, state, letters, awaiting, type: _, ...fields } = example.given;
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
    awaiting: text(awaiting),
    requester: null,
    fields,
    firm: {},
    workBy: null,
    dateOrigin: null,
    overridden: false,
    letters: Array.from({ length: typeof letters === 'number' ? letters : 0 }, (__, index) => ({
      id: `letter-${index + 1}`,
      receivedOn: received ?? day,
    })),
    attachments: [],
    parent: null,
    bookVersion: book.version,
    singleKey: null,
    openedOn: received ?? day,
    closedOn: null,
    version: 1,
  };
  // Without an actor the example is about the case: somebody with every role asks.
  const roles = actor === undefined ? [...book.roles.keys()] : [actor];
  return {
    case: current,
    actor: { email: 'example', name: 'example', roles },
    relations: example.as,
    contact: { calls: [], numbers: { salon: true, pro: true } },
    today: day,
  };
}

/** Whether everything the action needs stands in the book; what does not is already said. */
const isWhole = (book: Book, action: Action): boolean =>
  action.needs.every(
    (need) =>
      (need.kind !== 'template' || book.templates.has(need.template)) &&
      (need.kind !== 'evidence' || book.evidence.has(need.evidence)),
  ) && book.deadlines.every((rule) => rule.rows.every((row) => !('problems' in readRow(row))));

function checkDecision(book: Book, example: Example): Finding[] {
  const { when, then, set } = example;
  const type = when === undefined ? undefined : typeFor(book, example, when);
  const action = type?.actions.get(when ?? '');
  if (when === undefined || !type || !action || !isWhole(book, action)) return [];
  const verdict = decide({ pinned: book, law: book }, situationOf(book, type, action, example), { action: when, set });
  const refused = [...new Set(verdict.conditions.filter((found) => !found.ok).map((found) => found.code))];
  const state = verdict.effect?.to ?? null;
  const holds =
    (then.allowed === undefined || then.allowed === verdict.allowed) &&
    (then.refused ?? []).every((code) => refused.some((found) => found === code)) &&
    (then.refused === undefined || !verdict.allowed) &&
    (then.state === undefined || then.state === state);
  if (holds) return [];
  const { allowed, refused: wanted, state: to } = then;
  const expected = Object.fromEntries(
    Object.entries({ allowed, refused: wanted, state: to }).filter(([, value]) => value !== undefined),
  );
  return [failed(example, expected, { allowed: verdict.allowed, refused, ...(state === null ? {} : { state }) })];
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
