import { z } from 'zod';
import {
  cites,
  closed,
  condition,
  conditions,
  exactlyOne,
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

const field = closed({
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
});

const NEEDS = ['field', 'template', 'evidence', 'attachment', 'condition'] as const;

const need = closed({
  field: maybe(id),
  template: maybe(id),
  evidence: maybe(id),
  attachment: maybe(id),
  condition: maybe(condition),
  say: maybe(text),
  when: maybe(conditions),
})
  .superRefine(exactlyOne(NEEDS))
  .superRefine((given, context) => {
    if (given.condition !== undefined && given.say === undefined) lacks(context, ['say']);
  });

const opens = closed({
  type: id,
  carry: maybe(ids),
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
  ask: maybe(id),
  tone: maybe(tone),
});

const nextStep = closed({
  when: maybe(conditions),
  action: maybe(id),
  say: text,
});

/** A kind of case: its fields, its states, who opens it, and every action with who may and what it needs. */
export const caseTypeBlock = closed({
  'case-type': id,
  cites: maybe(cites),
  label: text,
  prefix,
  products: ids,
  oneOpenPer: maybe(z.enum(['contract', 'partner'])),
  fields: z.record(id, field),
  states: z.record(id, state),
  open: closed({ who, input: maybe(ids) }),
  actions: z.record(id, action),
  next: maybe(z.array(nextStep)),
});

export type RawCaseType = z.infer<typeof caseTypeBlock>;
export type RawAction = z.infer<typeof action>;
export type RawNeed = z.infer<typeof need>;
