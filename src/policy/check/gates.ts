import type { Action, Book, CaseType, Condition, Fields, Finding, Need, Value } from '../book.ts';
import type { Trace } from '../compile/place.ts';
import { namedIn } from '../filled-in.ts';
import { formFields } from '../propose.ts';
import { report } from './report.ts';
import { obstacleOf } from './takable.ts';
import { domainsOf, fieldsRead, findWorld } from './worlds.ts';

/** Fields whose fixed value says another fact: they hold whatever that fact holds. */
const filledFrom = (set: Fields): string[] => Object.keys(set).filter((name) => namedIn(set[name] ?? null).length > 0);

/** Fields that somebody can give any value: in a form, when the case opens, by a letter, or carried from a parent. */
function freeFields(book: Book, type: CaseType): Set<string> {
  const deadlines = book.deadlines.filter((deadline) => deadline.case === type.id);
  const carried = [...book.caseTypes.values()]
    .flatMap((parent) => [...parent.actions.values()])
    .flatMap(({ opens }) => (opens?.type === type.id ? opens.carry : []));
  return new Set([
    ...type.open.input,
    ...[...type.actions.values()].flatMap((action) => formFields(book, action)),
    ...deadlines.flatMap((deadline) => ['actBy', 'ped', deadline.given]),
    ...carried,
    ...type.open.requires,
    ...filledFrom(type.open.sets),
    ...[...type.actions.values()].flatMap((action) => filledFrom(action.sets)),
    ...[...book.caseTypes.values()]
      .flatMap((parent) => [...parent.actions.values()])
      .flatMap(({ opens, also }) => [
        ...(opens?.type === type.id ? filledFrom(opens.set) : []),
        ...also.flatMap((one) => (one.type === type.id ? Object.keys(one.set) : [])),
      ]),
  ]);
}

/** Values that an action, or an action that opens the case, writes by itself. */
function fixedValues(book: Book, type: CaseType, field: string): Value[] {
  const own = [...type.actions.values()]
    .flatMap((action) => (field in action.sets ? [action.sets[field] ?? null] : []))
    .concat(field in type.open.sets ? [type.open.sets[field] ?? null] : []);
  const parents = [...book.caseTypes.values()].flatMap((parent) => [...parent.actions.values()]);
  const given = parents.flatMap(({ opens }) =>
    opens?.type === type.id && field in opens.set ? [opens.set[field] ?? null] : [],
  );
  return [...own, ...given];
}

/** What a field can come to hold, among the values worth trying. */
function holdable(book: Book, trace: Trace, type: CaseType, field: string, tried: readonly Value[]): readonly Value[] {
  if (!type.fields.has(field)) return tried;
  const barred = book.rights.filter(
    (right) =>
      right.field === field &&
      (right.case === undefined || right.case === type.id) &&
      right.who.every((row) => obstacleOf(book, trace, type, row) !== null),
  );
  const allowed = (value: Value): boolean =>
    value === null || !barred.some((right) => right.value === undefined || right.value === value);
  const fixed = fixedValues(book, type, field);
  // A date the desk writes by itself may be any day.
  const free = freeFields(book, type).has(field) || fixed.includes('today');
  return (free ? tried : [null, ...fixed]).filter(allowed);
}

function impossible(action: Action, need: Need, fr: string, en: string, example: Record<string, unknown>): Finding {
  return report('gate-impossible', need.source, { fr, en }, { action: action.id, ...example });
}

/** Whether some case can come to satisfy conditions, by what its fields can be made to hold. */
function reachable(
  checked: { book: Book; trace: Trace },
  type: CaseType,
  action: Action,
  conditions: readonly Condition[],
): boolean {
  const { book, trace } = checked;
  const domains = domainsOf(book, type, fieldsRead(conditions), conditions);
  const only = new Map([...domains].map(([field, tried]) => [field, holdable(book, trace, type, field, tried)]));
  if (only.has('state')) only.set('state', action.from);
  if (only.has('product')) only.set('product', action.products);
  return findWorld(book, type, conditions, only) !== null;
}

function checkNeed(checked: { book: Book; trace: Trace }, type: CaseType, action: Action, need: Need): Finding[] {
  const { book } = checked;
  if (!reachable(checked, type, action, need.when)) return [];
  switch (need.kind) {
    case 'condition': {
      const { condition } = need;
      if (reachable(checked, type, action, [...need.when, condition])) return [];
      const { field, test, value } = condition;
      return [
        impossible(
          action,
          need,
          `La condition sur «\u00a0${field}\u00a0» n’est jamais remplie\u00a0: personne ne peut faire «\u00a0${action.id}\u00a0».`,
          `The condition on “${field}” is never met: nobody can do “${action.id}”.`,
          { need: { field, [test]: value } },
        ),
      ];
    }
    case 'field': {
      const { field, source } = need;
      const filled: Condition = { field, test: 'empty', value: false, source };
      if (!type.fields.has(field) || reachable(checked, type, action, [...need.when, filled])) return [];
      return [
        impossible(
          action,
          need,
          `Personne ne peut jamais remplir «\u00a0${field}\u00a0».`,
          `Nobody can ever fill in “${field}”.`,
          { need: { field } },
        ),
      ];
    }
    case 'evidence': {
      const rule = book.evidence.get(need.evidence);
      if (!rule || rule.case === type.id || !book.caseTypes.has(rule.case)) return [];
      return [
        impossible(
          action,
          need,
          `La règle «\u00a0${rule.id}\u00a0» prouve un dossier «\u00a0${rule.case}\u00a0», pas «\u00a0${type.id}\u00a0».`,
          `The rule “${rule.id}” is evidence for a “${rule.case}” case, not for “${type.id}”.`,
          { need: { evidence: rule.id }, case: rule.case },
        ),
      ];
    }
    case 'template': {
      const template = book.templates.get(need.template);
      if (!template || template.cases.includes(type.id)) return [];
      return [
        impossible(
          action,
          need,
          `Le modèle «\u00a0${template.id}\u00a0» n’est pas pour un dossier «\u00a0${type.id}\u00a0».`,
          `The template “${template.id}” is not for a “${type.id}” case.`,
          { need: { template: template.id }, cases: template.cases },
        ),
      ];
    }
    case 'was': {
      const { condition } = need;
      if (reachable(checked, type, action, [condition])) return [];
      return [
        impossible(
          action,
          need,
          `Aucun dossier n’est jamais tel que «\u00a0was\u00a0» le demande sur «\u00a0${condition.field}\u00a0».`,
          `No case is ever such as “was” demands of “${condition.field}”.`,
          { need: { was: { field: condition.field, [condition.test]: condition.value } } },
        ),
      ];
    }
    case 'changes':
      return [];
    case 'case':
      return checkKin(book, type, action, need);
    case 'checklist':
      return checkSteps(checked, type, action, need);
    case 'attachment':
      return [];
  }
}

/** A case that nothing opens from this one can never be its child. */
function checkKin(book: Book, type: CaseType, action: Action, need: Need & { kind: 'case' }): Finding[] {
  const [parent, child] = need.kin === 'child' ? [type.id, need.type] : [need.type, type.id];
  const opens = [...(book.caseTypes.get(parent)?.actions.values() ?? [])].some((one) => one.opens?.type === child);
  if (need.kin === 'sibling' || opens || !book.caseTypes.has(need.type)) return [];
  return [
    impossible(
      action,
      need,
      `Aucune action de «\u00a0${parent}\u00a0» n’ouvre un dossier «\u00a0${child}\u00a0».`,
      `No action of “${parent}” opens a “${child}” case.`,
      { need: { [need.kin]: need.type } },
    ),
  ];
}

/** Every step of a checklist can be done. */
function checkSteps(
  checked: { book: Book; trace: Trace },
  type: CaseType,
  action: Action,
  need: Need & { kind: 'checklist' },
): Finding[] {
  const checklist = checked.book.checklists.get(need.checklist);
  return (checklist?.steps ?? [])
    .filter((step) => !reachable(checked, type, action, [...need.when, ...step.done]))
    .map((step) =>
      impossible(
        action,
        need,
        `Le point «\u00a0${step.id}\u00a0» ne peut jamais être fait.`,
        `The step “${step.id}” can never be done.`,
        { need: { checklist: need.checklist, step: step.id } },
      ),
    );
}

/** Needs that no case can ever meet, whoever works on it. */
export const checkGates = (book: Book, trace: Trace): Finding[] =>
  [...book.caseTypes.values()].flatMap((type) =>
    [...type.actions.values()].flatMap((action) =>
      action.needs.flatMap((need) => checkNeed({ book, trace }, type, action, need)),
    ),
  );
