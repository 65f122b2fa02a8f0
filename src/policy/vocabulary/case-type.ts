import { z } from 'zod';
import { REGISTRAR_ORDERS } from '../book.ts';
import {
  cites,
  closed,
  condition,
  conditions,
  exactlyOne,
  factDay,
  id,
  ids,
  lacks,
  maybe,
  prefix,
  text,
  tone,
  value,
  values,
  who,
} from './words.ts';

const FIELD_TYPES = ['text', 'long-text', 'date', 'time', 'list', 'boolean', 'number', 'money', 'person'] as const;

export const field = closed({
  label: text,
  type: z.enum(FIELD_TYPES),
  list: maybe(id),
  firm: maybe(closed({ by: ids })),
  help: maybe(text),
}).superRefine((given, context) => {
  if (given.type === 'list' && given.list === undefined) lacks(context, ['list']);
});

const state = closed({
  label: text,
  labelFor: maybe(z.record(id, text)),
  initial: maybe(z.boolean()),
  end: maybe(z.boolean()),
  tone: maybe(tone),
  works: maybe(ids),
});

const NEEDS = [
  'field',
  'template',
  'evidence',
  'attachment',
  'condition',
  'was',
  'changes',
  'checklist',
  'child',
  'parent',
  'sibling',
] as const;

const kin = closed({ type: id, in: ids });

const need = closed({
  field: maybe(id),
  template: maybe(id),
  evidence: maybe(id),
  attachment: maybe(id),
  condition: maybe(condition),
  was: maybe(condition),
  changes: maybe(ids),
  checklist: maybe(id),
  child: maybe(kin),
  parent: maybe(kin),
  sibling: maybe(kin),
  say: maybe(text),
  when: maybe(conditions),
})
  .superRefine(exactlyOne(NEEDS))
  .superRefine((given, context) => {
    const conditional = given.condition !== undefined || given.was !== undefined;
    if (conditional && given.say === undefined) lacks(context, ['say']);
  });

const opens = closed({
  type: id,
  carry: maybe(ids),
  set: maybe(values),
});

const also = closed({
  on: z.enum(['children', 'parent', 'siblings']),
  type: id,
  do: id,
  set: maybe(values),
});

const action = closed({
  label: text,
  labelFor: maybe(z.record(id, text)),
  help: maybe(text),
  from: ids,
  to: maybe(id),
  products: maybe(ids),
  who,
  needs: maybe(z.array(need)),
  input: maybe(ids),
  requires: maybe(ids),
  sets: maybe(z.record(id, value)),
  confirms: maybe(ids),
  awaits: maybe(id),
  opens: maybe(opens),
  also: maybe(z.array(also)),
  changes: maybe(closed({ set: values, on: maybe(id) })),
  appointment: maybe(
    closed({ do: z.enum(['book', 'move', 'hold', 'miss', 'cancel']), minutes: maybe(z.int().min(5).max(480)) }),
  ),
  delivers: maybe(closed({ to: z.literal('registrar'), do: z.enum(REGISTRAR_ORDERS) })),
  reveals: maybe(z.literal('auth-code')),
  proposals: maybe(who),
  ask: maybe(id),
  tone: maybe(tone),
});

const nextStep = closed({
  when: maybe(conditions),
  action: maybe(id),
  say: text,
});

const reminder = closed({
  id,
  on: factDay,
  states: ids,
  when: maybe(conditions),
  say: text,
  action: maybe(id),
  works: maybe(ids),
});

/** A kind of case: its fields, its states, who opens it, and every action with who may and what it needs. */
export const caseTypeBlock = closed({
  'case-type': id,
  cites: maybe(cites),
  label: text,
  prefix,
  products: ids,
  oneOpenPer: maybe(z.enum(['contract', 'partner'])),
  ownedBy: maybe(z.enum(['author', 'partner-manager'])),
  fields: z.record(id, field),
  states: z.record(id, state),
  open: closed({ who, input: maybe(ids), requires: maybe(ids), sets: maybe(values) }),
  actions: z.record(id, action),
  next: maybe(z.array(nextStep)),
  reminders: maybe(z.array(reminder)),
});

export type RawCaseType = z.infer<typeof caseTypeBlock>;
export type RawAction = z.infer<typeof action>;
export type RawNeed = z.infer<typeof need>;
