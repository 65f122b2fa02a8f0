import { APPOINTMENT_FIELDS } from '../../appointment.ts';
import type { Action, Also, CaseType, Need, Opens, PartnerChange, Reminder, Source, Value } from '../../book.ts';
import type { Path } from '../../compile/raw.ts';
import { factDayOf } from '../../conditions.ts';
import { DESK_FACTS } from '../../facts.ts';
import { namedIn } from '../../filled-in.ts';
import { RELATIONS } from '../../vocabulary/words.ts';
import { report } from '../report.ts';
import { checkConditions, checkProducts, checkWho, demandValue, readable } from './conditions.ts';
import {
  demand,
  demandCaseType,
  demandChecklist,
  demandEvidence,
  demandList,
  demandListValue,
  demandPartnerFact,
  demandRole,
  demandTemplate,
  type Naming,
} from './naming.ts';

function checkFields(naming: Naming, type: CaseType): void {
  for (const field of type.fields.values()) {
    if (field.list !== undefined) demandList(naming, field.list, field.source, 'list');
    field.firm?.by.forEach((role, index) => demandRole(naming, role, field.source, 'firm', 'by', index));
    if (DESK_FACTS.some((fact) => fact === field.id)) {
      const message = {
        fr: `«\u00a0${field.id}\u00a0» est déjà le nom d’un fait que le desk connaît.`,
        en: `“${field.id}” is already the name of a fact the desk knows.`,
      };
      naming.findings.push(report('duplicate', field.source, message, { name: field.id, first: 'desk' }));
    }
  }
}

function checkStates(naming: Naming, type: CaseType): void {
  for (const state of type.states.values()) {
    const workers = [...naming.book.roles.keys(), ...RELATIONS];
    if (naming.trace.has('role')) {
      state.works.forEach((who, index) => void demand(naming, 'relation', workers, who, state.source, 'works', index));
    }
    for (const product of Object.keys(state.labelFor)) {
      demand(naming, 'product', type.products, product, state.source, 'labelFor', product);
    }
  }
  const initial = [...type.states.values()].filter((state) => state.initial);
  const [first, second] = initial;
  if (!first) {
    const message = { fr: 'Aucun état n’est initial.', en: 'No state is the initial one.' };
    const line = naming.trace.lineOf(type.source, 'states');
    naming.findings.push(report('missing-word', type.source, message, { missing: 'initial' }, line));
  }
  if (first && second) {
    const message = {
      fr: `Deux états sont initiaux\u00a0: «\u00a0${first.id}\u00a0» et «\u00a0${second.id}\u00a0».`,
      en: `Two states are initial: “${first.id}” and “${second.id}”.`,
    };
    const example = { name: 'initial', first: `${first.source.page}:${first.source.line}` };
    naming.findings.push(report('duplicate', second.source, message, example));
  }
}

const checkFieldNames = (
  naming: Naming,
  type: CaseType,
  names: readonly string[],
  source: Source,
  ...path: Path
): void =>
  names.forEach((name, index) => void demand(naming, 'field', type.fields.keys(), name, source, ...path, index));

/** Checks fixed values: the field exists and can hold them. `today` stands for a date, braces for facts of `from`. */
function checkValues(
  naming: Naming,
  type: CaseType,
  from: CaseType,
  set: Readonly<Record<string, Value>>,
  source: Source,
  key: string,
): void {
  for (const [name, value] of Object.entries(set)) {
    if (!demand(naming, 'field', type.fields.keys(), name, source, key, name)) continue;
    if (checkBraces(naming, from, value, source, key, name)) continue;
    const isToday = value === 'today' && type.fields.get(name)?.type === 'date';
    if (!isToday) demandValue(naming, type, name, value, source, key, name);
  }
}

function checkNeed(naming: Naming, type: CaseType, need: Need): void {
  checkConditions(naming, type, need.when);
  switch (need.kind) {
    case 'field':
      demand(naming, 'field', type.fields.keys(), need.field, need.source, 'field');
      break;
    case 'template':
      demandTemplate(naming, need.template, need.source, 'template');
      break;
    case 'evidence':
      demandEvidence(naming, need.evidence, need.source, 'evidence');
      break;
    case 'attachment':
      demandListValue(naming, 'attachment-kinds', need.attachment, need.source, 'attachment');
      break;
    case 'condition':
      checkConditions(naming, type, [need.condition]);
      break;
    case 'was':
      checkConditions(naming, type, [need.condition]);
      break;
    case 'changes':
      checkFieldNames(naming, type, need.fields, need.source, 'changes');
      break;
    case 'checklist':
      demandChecklist(naming, need.checklist, need.source, 'checklist');
      break;
    case 'case':
      checkStatesOf(naming, need.type, need.states, need.source, need.kin);
      break;
  }
}

/** Checks a case type and states of it that a rule of another type speaks of. */
function checkStatesOf(naming: Naming, name: string, states: readonly string[], source: Source, ...path: Path): void {
  const type = demandCaseType(naming, name, source, ...path, 'type');
  if (!type) return;
  states.forEach(
    (state, index) => void demand(naming, 'state', type.states.keys(), state, source, ...path, 'in', index),
  );
}

/** Checks the facts that the braces of a fixed value name. */
function checkBraces(naming: Naming, type: CaseType, value: Value, source: Source, ...path: Path): boolean {
  const named = namedIn(value);
  for (const name of named) demand(naming, 'field', readable(naming.book, type), name, source, ...path);
  return named.length > 0;
}

function checkOpens(naming: Naming, type: CaseType, opens: Opens): void {
  const child = demandCaseType(naming, opens.type, opens.source, 'type');
  checkFieldNames(naming, type, opens.carry, opens.source, 'carry');
  if (!child) return;
  const carried = opens.carry.filter((name) => type.fields.has(name));
  for (const name of carried) {
    const index = opens.carry.indexOf(name);
    demand(naming, 'field', child.fields.keys(), name, opens.source, 'carry', index);
  }
  checkValues(naming, child, type, opens.set, opens.source, 'set');
}

function checkAlso(naming: Naming, type: CaseType, also: Also): void {
  const other = demandCaseType(naming, also.type, also.source, 'type');
  if (!other) return;
  demand(naming, 'action', other.actions.keys(), also.action, also.source, 'do');
  checkValues(naming, other, type, also.set, also.source, 'set');
}

function checkChanges(naming: Naming, type: CaseType, changes: PartnerChange): void {
  const { source } = changes;
  for (const [fact, value] of Object.entries(changes.set)) {
    demandPartnerFact(naming, fact, source, 'set', fact);
    const isToday = value === 'today' && naming.book.partnerFacts.get(fact)?.type === 'date';
    if (!isToday && !checkBraces(naming, type, value, source, 'set', fact)) {
      demandValue(naming, type, `partner.${fact}`, value, source, 'set', fact);
    }
  }
  const dates = [...type.fields.values()].filter((field) => field.type === 'date').map(({ id }) => id);
  if (changes.on !== undefined) demand(naming, 'field', dates, changes.on, source, 'on');
}

/** An appointment is told by fields of fixed names; an order to the registrar, or a code it shows, by the domain. */
function checkFixedFields(naming: Naming, type: CaseType, action: Action): void {
  const appointment = action.appointment ? [...Object.values(APPOINTMENT_FIELDS), 'appointmentState'] : [];
  const registrar = action.delivers || action.reveals ? ['domain'] : [];
  for (const name of [...appointment, ...registrar]) demand(naming, 'field', type.fields.keys(), name, action.source);
}

function checkAction(naming: Naming, type: CaseType, action: Action): void {
  const { source } = action;
  const states = [...type.states.keys()];
  action.from.forEach((state, index) => void demand(naming, 'state', states, state, source, 'from', index));
  if (action.to !== undefined) demand(naming, 'state', states, action.to, source, 'to');
  for (const product of Object.keys(action.labelFor)) {
    demand(naming, 'product', type.products, product, source, 'labelFor', product);
  }
  if (action.products !== type.products) {
    action.products.forEach(
      (product, index) => void demand(naming, 'product', type.products, product, source, 'products', index),
    );
  }
  checkWho(naming, type, action.who);
  for (const need of action.needs) checkNeed(naming, type, need);
  checkFieldNames(naming, type, action.input, source, 'input');
  checkFieldNames(naming, type, action.requires, source, 'requires');
  checkFieldNames(naming, type, action.confirms, source, 'confirms');
  checkValues(naming, type, type, action.sets, source, 'sets');
  checkWho(naming, type, action.proposals);
  for (const also of action.also) checkAlso(naming, type, also);
  if (action.changes) checkChanges(naming, type, action.changes);
  checkFixedFields(naming, type, action);
  if (action.awaits !== undefined && action.awaits !== 'nobody') demandRole(naming, action.awaits, source, 'awaits');
  if (action.opens) checkOpens(naming, type, action.opens);
  if (action.ask !== undefined) demand(naming, 'action', type.actions.keys(), action.ask, source, 'ask');
}

/** Checks every name a case type uses. */
export function checkCaseType(naming: Naming, type: CaseType): void {
  checkProducts(naming, type.products, type.source, 'products');
  checkFields(naming, type);
  checkStates(naming, type);
  checkWho(naming, type, type.open.who);
  checkFieldNames(naming, type, type.open.input, type.open.source, 'input');
  checkFieldNames(naming, type, type.open.requires, type.open.source, 'requires');
  checkValues(naming, type, type, type.open.sets, type.open.source, 'sets');
  for (const action of type.actions.values()) checkAction(naming, type, action);
  for (const step of type.next) {
    checkConditions(naming, type, step.when);
    if (step.action !== undefined) demand(naming, 'action', type.actions.keys(), step.action, step.source, 'action');
  }
  for (const reminder of type.reminders) checkReminder(naming, type, reminder);
}

function checkReminder(naming: Naming, type: CaseType, reminder: Reminder): void {
  const { source, action } = reminder;
  demand(naming, 'field', readable(naming.book, type), factDayOf(reminder.on).field, source, 'on');
  reminder.states.forEach(
    (state, index) => void demand(naming, 'state', type.states.keys(), state, source, 'states', index),
  );
  checkConditions(naming, type, reminder.when);
  const workers = [...naming.book.roles.keys(), ...RELATIONS];
  if (naming.trace.has('role')) {
    reminder.works?.forEach((who, index) => void demand(naming, 'relation', workers, who, source, 'works', index));
  }
  if (action !== undefined) demand(naming, 'action', type.actions.keys(), action, source, 'action');
}
