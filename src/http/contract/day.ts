import { z } from 'zod';
import { caseSummary } from './cases.ts';
import { day, realDay } from './common.ts';

export const dayQuery = z.object({
  person: z.string().optional().meta({ description: 'E-mail of the person; absent: the reader' }),
});

const why = z.object({ page: z.string(), line: z.number().int(), anchor: z.string().optional() });
const section = z.enum(['overdue', 'today', 'call-now', 'to-approve', 'returned', 'reminder', 'next']);
const demand = {
  section,
  say: z.string(),
  action: z.string().nullable(),
  why: why.nullable().meta({ description: 'The line of the page that demands it' }),
  due: day.nullable(),
  call: z.object({ number: z.enum(['salon', 'pro']), half: z.enum(['morning', 'afternoon']) }).nullable(),
};

/** Somebody's day, most pressing first. */
export const dayView = z
  .object({
    date: realDay,
    person: z.string(),
    personName: z.string(),
    covering: z.array(z.object({ person: z.string(), name: z.string(), until: day })),
    counts: z.record(section, z.number().int()),
    items: z.array(
      z.object({
        ...demand,
        case: caseSummary,
        forPerson: z.string().nullable().meta({ description: 'Name of the absent colleague whose work it is' }),
        actionLabel: z.string().nullable(),
        since: day.nullable(),
        request: z.string().nullable(),
        more: z.array(z.object(demand)),
      }),
    ),
    appointments: z.array(
      z.object({
        id: z.string(),
        case: z.string(),
        partner: z.string(),
        partnerName: z.string(),
        person: z.string(),
        personName: z.string(),
        day,
        time: z.string(),
        minutes: z.number().int(),
        toClose: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Day' });
