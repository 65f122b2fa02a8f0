import type { Action, CaseType, Need } from '../book.ts';
import type { RawAction, RawCaseType, RawNeed } from '../vocabulary/case-type.ts';
import { conditionOf, conditionsOf, type Place, whoOf } from './place.ts';
import type { Path } from './raw.ts';

/** Minutes blocked when a page does not say how long an appointment lasts. */
const USUAL_APPOINTMENT = 45;

function needOf(raw: RawNeed, place: Place, path: Path): Need {
  const base = { when: conditionsOf(raw.when, place, [...path, 'when']), source: place.at(path) };
  if (raw.template !== undefined) return { ...base, kind: 'template', template: raw.template };
  if (raw.evidence !== undefined) return { ...base, kind: 'evidence', evidence: raw.evidence };
  if (raw.attachment !== undefined) return { ...base, kind: 'attachment', attachment: raw.attachment };
  if (raw.condition !== undefined) {
    const condition = conditionOf(raw.condition, place, [...path, 'condition']);
    return { ...base, kind: 'condition', condition, say: raw.say ?? { fr: '', en: '' } };
  }
  if (raw.was !== undefined) {
    const condition = conditionOf(raw.was, place, [...path, 'was']);
    return { ...base, kind: 'was', condition, say: raw.say ?? { fr: '', en: '' } };
  }
  if (raw.changes !== undefined) {
    return { ...base, kind: 'changes', fields: raw.changes, ...(raw.say === undefined ? {} : { say: raw.say }) };
  }
  if (raw.checklist !== undefined) return { ...base, kind: 'checklist', checklist: raw.checklist };
  for (const kin of ['child', 'parent', 'sibling'] as const) {
    const named = raw[kin];
    if (!named) continue;
    const said = raw.say === undefined ? {} : { say: raw.say };
    return { ...base, kind: 'case', kin, type: named.type, states: named.in, ...said };
  }
  return { ...base, kind: 'field', field: raw.field ?? '' };
}

const KIN = { children: 'child', parent: 'parent', siblings: 'sibling' } as const;

/** What an action does beyond its own case, as far as the page says. */
function effectsOf(raw: RawAction, place: Place, path: Path): Partial<Action> {
  const { opens, changes, appointment, delivers, reveals } = raw;
  return {
    ...(opens && {
      opens: { type: opens.type, carry: opens.carry ?? [], set: opens.set ?? {}, source: place.at([...path, 'opens']) },
    }),
    ...(changes && { changes: { ...changes, source: place.at([...path, 'changes']) } }),
    ...(appointment && { appointment: { act: appointment.do, minutes: appointment.minutes ?? USUAL_APPOINTMENT } }),
    ...(delivers && { delivers: { to: delivers.to, order: delivers.do } }),
    ...(reveals && { reveals }),
  };
}

function actionOf(id: string, raw: RawAction, products: readonly string[], place: Place): Action {
  const path = ['actions', id];
  const { label, help, from, to, awaits, ask } = raw;
  return {
    id,
    label,
    labelFor: raw.labelFor ?? {},
    ...(help === undefined ? {} : { help }),
    from,
    ...(to === undefined ? {} : { to }),
    products: raw.products ?? products,
    who: whoOf(raw.who, place, [...path, 'who']),
    needs: (raw.needs ?? []).map((need, index) => needOf(need, place, [...path, 'needs', index])),
    input: raw.input ?? [],
    requires: raw.requires ?? [],
    sets: raw.sets ?? {},
    confirms: raw.confirms ?? [],
    ...(awaits === undefined ? {} : { awaits }),
    ...effectsOf(raw, place, path),
    also: (raw.also ?? []).map((one, index) => ({
      kin: KIN[one.on],
      type: one.type,
      action: one.do,
      set: one.set ?? {},
      source: place.at([...path, 'also', index]),
    })),
    proposals: whoOf(raw.proposals ?? [], place, [...path, 'proposals']),
    ...(ask === undefined ? {} : { ask }),
    tone: raw.tone ?? 'neutral',
    source: place.at(path),
  };
}

/** A `case-type` block as the desk decides with it: defaults filled in, every part with its line. */
export function caseTypeOf(raw: RawCaseType, place: Place): CaseType {
  const { label, prefix, products, oneOpenPer } = raw;
  return {
    id: raw['case-type'],
    label,
    prefix,
    products,
    ...(oneOpenPer === undefined ? {} : { oneOpenPer }),
    ownedBy: raw.ownedBy ?? 'partner-manager',
    fields: new Map(
      Object.entries(raw.fields).map(([id, field]) => [id, { ...field, id, source: place.at(['fields', id]) }]),
    ),
    states: new Map(
      Object.entries(raw.states).map(([id, state]) => [
        id,
        {
          id,
          label: state.label,
          labelFor: state.labelFor ?? {},
          initial: state.initial ?? false,
          end: state.end ?? false,
          tone: state.tone ?? 'neutral',
          works: state.works ?? (state.end ? [] : ['owner']),
          source: place.at(['states', id]),
        },
      ]),
    ),
    open: {
      who: whoOf(raw.open.who, place, ['open', 'who']),
      input: raw.open.input ?? [],
      requires: raw.open.requires ?? [],
      sets: raw.open.sets ?? {},
      source: place.at(['open']),
    },
    actions: new Map(Object.entries(raw.actions).map(([id, action]) => [id, actionOf(id, action, products, place)])),
    next: (raw.next ?? []).map((step, index) => ({
      when: conditionsOf(step.when, place, ['next', index, 'when']),
      ...(step.action === undefined ? {} : { action: step.action }),
      say: step.say,
      source: place.at(['next', index]),
    })),
    reminders: (raw.reminders ?? []).map((reminder, index) => ({
      ...reminder,
      when: conditionsOf(reminder.when, place, ['reminders', index, 'when']),
      source: place.at(['reminders', index]),
    })),
    source: place.block('case-type'),
  };
}
