import type { Book, CaseType, Need, Template, Text, Value } from './book.ts';
import { parseDay } from './civil-date.ts';
import { allHold, holds, type ReadField } from './conditions.ts';
import { evaluateEvidence } from './evidence.ts';
import { weighChecklist } from './checklist.ts';
import type { CaseState, ContactFacts, Relative } from './facts.ts';
import { weighFamily } from './family.ts';
import { stateLabel } from './labels.ts';
import { reason, type Reason } from './reason.ts';
import { roleNames } from './who.ts';

/** What needs are weighed against: the case as it would be once the request's values are in. */
export interface NeedFacts {
  readonly book: Book;
  readonly type: CaseType;
  readonly state: CaseState;
  readonly read: ReadField;
  /** The case as it is. */
  readonly before: ReadField;
  readonly contact: ContactFacts;
  readonly family: readonly Relative[];
  readonly today: string;
  /** Fields the form of the action takes. */
  readonly form: readonly string[];
}

const isEmpty = (value: Value): boolean => value === null || value === '';

/** Lines of a template that still lack a value, once optional and waived lines are left out. */
export function missingLines(template: Template, read: ReadField): readonly string[] {
  const waived = new Set(
    template.waives.filter((waiver) => allHold(waiver.when, read)).flatMap((waiver) => waiver.lines),
  );
  return template.lines
    .filter((line) => !line.optional && !waived.has(line.field) && isEmpty(read(line.field)))
    .map((line) => line.field);
}

/** Fields an action's form takes because one of its needs reads them. */
export function fieldsOfNeed(book: Book, need: Need): readonly string[] {
  if (need.kind === 'field') return [need.field];
  if (need.kind === 'changes') return need.fields;
  if (need.kind === 'template') return book.templates.get(need.template)?.lines.map((line) => line.field) ?? [];
  return [];
}

const labelOf = (type: CaseType, field: string): Text => type.fields.get(field)?.label ?? { fr: field, en: field };

const labels = (type: CaseType, fields: readonly string[]): Text => ({
  fr: fields.map((field) => labelOf(type, field).fr).join(', '),
  en: fields.map((field) => labelOf(type, field).en).join(', '),
});

function weighField(facts: NeedFacts, need: Need & { kind: 'field' }): Reason {
  const label = labelOf(facts.type, need.field);
  const value = facts.read(need.field);
  const ok = !isEmpty(value);
  const message = ok
    ? { fr: `${label.fr}\u00a0: renseigné.`, en: `${label.en}: given.` }
    : { fr: `Il manque\u00a0: ${label.fr}.`, en: `Missing: ${label.en}.` };
  return reason('missing-field', ok, message, need.source, { read: value, fields: ok ? [] : [need.field] });
}

function weighTemplate(facts: NeedFacts, need: Need & { kind: 'template' }): Reason {
  const template = facts.book.templates.get(need.template);
  if (!template) throw new Error(`template ${need.template} is not in the book`);
  const missing = missingLines(template, facts.read);
  const ok = missing.length === 0;
  const names = labels(facts.type, missing);
  const message = ok
    ? { fr: `${template.label.fr}\u00a0: complet.`, en: `${template.label.en}: complete.` }
    : {
        fr: `${template.label.fr} incomplet, il manque\u00a0: ${names.fr}.`,
        en: `${template.label.en} incomplete, missing: ${names.en}.`,
      };
  return reason('missing-template', ok, message, need.source, { read: missing, fields: missing });
}

const CELL_WORDS: Readonly<Record<string, string>> = {
  morning: 'matin',
  afternoon: 'après-midi',
  salon: 'salon',
  pro: 'pro',
};

const cellInFrench = (cell: string): string =>
  cell
    .split(' x ')
    .map((word) => CELL_WORDS[word] ?? word)
    .join(' × ');

function weighEvidence(facts: NeedFacts, need: Need & { kind: 'evidence' }): Reason {
  const rule = facts.book.evidence.get(need.evidence);
  const today = parseDay(facts.today);
  if (!rule || today === null) throw new Error(`evidence ${need.evidence} cannot be weighed on ${facts.today}`);
  const found = evaluateEvidence(rule, facts.contact, today, facts.book.calendar);
  const fr: string[] = [];
  const en: string[] = [];
  if (found.missing.length > 0) {
    fr.push(`appels manquants\u00a0: ${found.missing.map(cellInFrench).join(', ')}`);
    en.push(`calls missing: ${found.missing.join(', ')}`);
  }
  if (!found.oldEnough) {
    fr.push(`moins de ${rule.span} jours depuis le premier appel`);
    en.push(`less than ${rule.span} days since the first call`);
  }
  if (!found.recentEnough) {
    fr.push(`aucun appel dans les ${rule.recent} derniers jours`);
    en.push(`no call within the last ${rule.recent} days`);
  }
  if (found.rolesMissing.length > 0) {
    const roles = roleNames(facts.book, found.rolesMissing);
    fr.push(`n’ont pas encore appelé\u00a0: ${roles.fr}`);
    en.push(`have not called yet: ${roles.en}`);
  }
  const message = found.eligible
    ? { fr: `${rule.label.fr}\u00a0: complètes.`, en: `${rule.label.en}: complete.` }
    : { fr: `${rule.label.fr}\u00a0: ${fr.join('\u202f; ')}.`, en: `${rule.label.en}: ${en.join('; ')}.` };
  return reason('missing-evidence', found.eligible, message, rule.source, { read: found.missing });
}

function weighAttachment(facts: NeedFacts, need: Need & { kind: 'attachment' }): Reason {
  const kind = facts.book.lists.get('attachment-kinds')?.values.get(need.attachment)?.label;
  const label = kind ?? { fr: need.attachment, en: need.attachment };
  const ok = facts.state.attachments.some((attachment) => attachment.kind === need.attachment);
  const message = ok
    ? { fr: `Pièce jointe\u00a0: ${label.fr}.`, en: `Attached: ${label.en}.` }
    : { fr: `Il manque la pièce jointe\u00a0: ${label.fr}.`, en: `Missing attachment: ${label.en}.` };
  return reason('missing-attachment', ok, message, need.source, {
    read: facts.state.attachments.map((attachment) => attachment.kind),
  });
}

function weighCondition(facts: NeedFacts, need: Need & { kind: 'condition' }): Reason {
  const { field } = need.condition;
  const value = facts.read(field);
  const ok = holds(need.condition, facts.read);
  // A value that is there is somebody's answer; one that is not there yet can be given with the request.
  const fields = !ok && isEmpty(value) && facts.form.includes(field) ? [field] : [];
  return reason('condition', ok, ok ? metBy(facts.type, field) : need.say, need.source, { read: value, fields });
}

/** What a page says of a condition is what its failure means: once it holds, that sentence would be untrue. */
function metBy(type: CaseType, field: string): Text {
  const label = type.fields.get(field)?.label;
  return label
    ? { fr: `${label.fr}\u00a0: la condition est remplie.`, en: `${label.en}: the condition is met.` }
    : { fr: 'La condition est remplie.', en: 'The condition is met.' };
}

function weighWas(facts: NeedFacts, need: Need & { kind: 'was' }): Reason {
  const ok = holds(need.condition, facts.before);
  const { field } = need.condition;
  return reason('condition', ok, ok ? metBy(facts.type, field) : need.say, need.source, { read: facts.before(field) });
}

function weighChange(facts: NeedFacts, need: Need & { kind: 'changes' }): Reason {
  const ok = need.fields.some((field) => facts.read(field) !== facts.before(field));
  const names = labels(facts.type, need.fields);
  const message = ok
    ? { fr: `Change\u00a0: ${names.fr}.`, en: `Changes: ${names.en}.` }
    : (need.say ?? { fr: `Rien ne change parmi\u00a0: ${names.fr}.`, en: `Nothing changes among: ${names.en}.` });
  const fields = ok ? [] : need.fields.filter((field) => facts.form.includes(field));
  return reason('missing-field', ok, message, need.source, { read: need.fields.map(facts.read), fields });
}

function weighSteps(facts: NeedFacts, need: Need & { kind: 'checklist' }): Reason {
  const checklist = facts.book.checklists.get(need.checklist);
  if (!checklist) throw new Error(`checklist ${need.checklist} is not in the book`);
  return weighChecklist(checklist, facts.read, need.source);
}

function weighCase({ book, family, state }: NeedFacts, need: Need & { kind: 'case' }): Reason {
  const typeLabel = (id: string): Text => book.caseTypes.get(id)?.label ?? { fr: id, en: id };
  return weighFamily(need, family, typeLabel, (type, id) => stateLabel(book.caseTypes.get(type), id, state.product));
}

/** Weighs the needs of an action that apply; each gives one reason, passed or failed. */
export function weighNeeds(facts: NeedFacts, needs: readonly Need[]): Reason[] {
  return needs
    .filter((need) => allHold(need.when, facts.read))
    .map((need) => {
      switch (need.kind) {
        case 'field':
          return weighField(facts, need);
        case 'template':
          return weighTemplate(facts, need);
        case 'evidence':
          return weighEvidence(facts, need);
        case 'attachment':
          return weighAttachment(facts, need);
        case 'condition':
          return weighCondition(facts, need);
        case 'was':
          return weighWas(facts, need);
        case 'changes':
          return weighChange(facts, need);
        case 'checklist':
          return weighSteps(facts, need);
        case 'case':
          return weighCase(facts, need);
      }
    });
}
