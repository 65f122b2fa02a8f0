import { z } from 'zod';
import { REGISTRAR_ORDERS } from '../book.ts';
import { field } from './case-type.ts';
import {
  cites,
  clock,
  closed,
  command,
  conditions,
  dateOrNull,
  days,
  exactlyOne,
  facts,
  HALVES,
  hours,
  id,
  ids,
  lacks,
  maybe,
  monthDay,
  NUMBERS,
  oneOrMore,
  range,
  REFUSALS,
  relation,
  rounding,
  sentence,
  text,
  value,
  values,
  WEEKDAYS,
  weekday,
  who,
  whole,
  years,
} from './words.ts';

export const rolesBlock = closed({
  roles: z.record(id, closed({ label: text })),
  cites: maybe(cites),
});

const holiday = closed({
  name: text,
  on: maybe(monthDay),
  easter: maybe(whole),
  regions: maybe(ids),
  from: maybe(whole),
  until: maybe(whole),
}).superRefine(exactlyOne(['on', 'easter']));

export const calendarBlock = closed({
  calendar: id,
  cites: maybe(cites),
  timeZone: sentence,
  noon: clock,
  weekend: z.array(weekday),
  regions: maybe(z.record(id, closed({ label: text, postalCodes: z.array(sentence) }))),
  holidays: z.array(holiday),
  workingHours: maybe(z.partialRecord(z.enum(WEEKDAYS), z.array(hours))),
});

export const listBlock = closed({
  list: id,
  cites: maybe(cites),
  label: text,
  values: z.record(id, closed({ label: text, short: maybe(text) })),
});

const deadlineRow = closed({
  dayOfMonth: maybe(oneOrMore(range(1, 31))),
  month: maybe(oneOrMore(range(1, 12))),
  weekday: maybe(oneOrMore(weekday)),
  actBy: sentence,
  ped: maybe(sentence),
  rounding: maybe(rounding),
});

const promise = closed({
  daysLeft: closed({ min: maybe(whole), max: maybe(whole) }).superRefine((given, context) => {
    if (given.min === undefined && given.max === undefined) lacks(context, ['min', 'max']);
  }),
});

export const deadlineBlock = closed({
  deadline: id,
  cites: maybe(cites),
  for: closed({ case: id, product: maybe(id), given: id, when: maybe(conditions) }),
  rows: z.array(deadlineRow),
  rounding: maybe(rounding),
  promises: maybe(z.array(promise)),
  must: maybe(id),
  firm: maybe(z.record(id, ids)),
  horizon: maybe(years),
});

export const evidenceBlock = closed({
  evidence: id,
  cites: maybe(cites),
  label: text,
  for: closed({ case: id, when: maybe(conditions) }),
  serves: id,
  span: days,
  recent: maybe(days),
  cells: closed({ halves: z.array(z.enum(HALVES)), numbers: z.array(z.enum(NUMBERS)) }),
  attempts: ids,
  resets: maybe(ids),
  waives: maybe(z.enum(['missing-number'])),
  triedBy: maybe(ids),
  within: maybe(ids),
  accepts: maybe(ids),
});

export const templateBlock = closed({
  template: id,
  cites: maybe(cites),
  label: text,
  for: closed({ cases: ids }),
  lang: maybe(z.enum(['fr', 'en'])),
  lines: z.array(closed({ field: id, label: sentence, optional: maybe(z.boolean()), also: maybe(z.array(sentence)) })),
  waives: maybe(z.array(closed({ when: conditions, lines: ids }))),
});

export const rightsBlock = closed({
  rights: id,
  cites: maybe(cites),
  for: maybe(
    closed({ case: maybe(id), field: maybe(id), partner: maybe(id), value: maybe(value) }).superRefine(
      exactlyOne(['field', 'partner']),
    ),
  ),
  do: maybe(z.array(command)),
  who,
}).superRefine(exactlyOne(['for', 'do']));

export const claimBlock = closed({
  claim: id,
  cites: maybe(cites),
  say: text,
  never: closed({
    case: maybe(id),
    action: maybe(id),
    change: maybe(id),
    actor: maybe(id),
    as: maybe(relation),
    when: maybe(conditions),
  })
    .superRefine(exactlyOne(['action', 'change']))
    .superRefine((given, context) => {
      if (given.action !== undefined && given.case === undefined) lacks(context, ['case']);
      if (given.actor === undefined && given.as === undefined) lacks(context, ['actor', 'as']);
    }),
});

/** Facts of a partner that people keep beside what the CRM tells. */
export const partnerBlock = closed({
  partner: id,
  cites: maybe(cites),
  fields: z.record(id, field),
});

/** Steps people are led through. */
export const checklistBlock = closed({
  checklist: id,
  cites: maybe(cites),
  label: text,
  for: closed({ case: id, when: maybe(conditions) }),
  steps: z.array(closed({ id, say: text, help: maybe(text), done: conditions, action: maybe(id) })).min(1),
});

const kin = closed({ type: id, state: id });

/** One entry of an `examples` block. */
export const example = closed({
  case: maybe(id),
  given: facts,
  as: maybe(z.array(relation)),
  when: maybe(id),
  set: maybe(values),
  with: maybe(
    closed({
      children: maybe(z.array(kin)),
      siblings: maybe(z.array(kin)),
      parent: maybe(kin),
      attachments: maybe(ids),
    }),
  ),
  then: closed({
    actBy: maybe(dateOrNull),
    ped: maybe(dateOrNull),
    workBy: maybe(dateOrNull),
    refused: maybe(z.array(z.enum(REFUSALS))),
    allowed: maybe(z.boolean()),
    state: maybe(id),
    opens: maybe(id),
    changes: maybe(values),
    delivers: maybe(z.enum(REGISTRAR_ORDERS)),
    reveals: maybe(z.literal('auth-code')),
    eligible: maybe(z.boolean()),
    earliest: maybe(sentence),
  }),
});

/** What stands above the prose of a page. */
export const frontMatter = closed({
  id: maybe(id),
  title: maybe(text),
  owner: maybe(id),
  review: maybe(sentence),
});

export type RawDeadline = z.infer<typeof deadlineBlock>;
export type RawExample = z.infer<typeof example>;
