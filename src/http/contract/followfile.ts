import { z } from 'zod';
import { day, instant, realDay } from './common.ts';

export const followfileFilter = z.object({
  from: realDay.optional().meta({ description: 'Received on that day or later' }),
  to: realDay.optional().meta({ description: 'Received on that day or before' }),
  brand: z.string().optional().meta({ description: 'Product' }),
  manager: z.string().optional().meta({ description: 'E-mail of the account manager, or `me`' }),
  state: z.string().optional().meta({ description: 'State of the case, or `waiting`: no partner found yet' }),
  q: z.string().optional().meta({ description: 'Part of a salon name, city, letter or case number' }),
});
export const followfileQuery = followfileFilter.extend({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
});

const row = z
  .object({
    letter: z.string(),
    receivedOn: day,
    registeredOn: day,
    product: z.string(),
    productLabel: z.string(),
    partner: z.string().nullable(),
    salon: z.string().meta({ description: 'The salon, or what the letter says while it waits for one' }),
    city: z.string(),
    manager: z.string().nullable(),
    managerName: z.string().nullable(),
    priorRisk: z.boolean().nullable().meta({ description: 'Whether a risk was known; null while the letter waits' }),
    pave: z.array(z.string()).meta({ description: 'Lines of the pavé, as `pave` of the page names them' }),
    fcr: day,
    actBy: day.nullable(),
    ped: day.nullable(),
    pedFirm: z.boolean(),
    asks: z.array(z.string()).meta({ description: 'What the letter asks for besides the termination' }),
    registeredBy: z.string(),
    case: z.string().nullable(),
    state: z.string(),
    stateLabel: z.string(),
    stateTone: z.enum(['good', 'bad', 'neutral']),
  })
  .meta({ id: 'FollowfileRow' });

export const followfilePage = z
  .object({
    rows: z.array(row),
    pave: z.array(z.string()).meta({ description: 'Names of the lines of the pavé' }),
    paveLang: z.enum(['fr', 'en']).meta({ description: 'Language the pavé is written in' }),
    managers: z.array(z.object({ email: z.string(), name: z.string() })),
    states: z.array(z.object({ id: z.string(), label: z.string() })),
    next: z.string().nullable(),
    today: day,
    asOf: instant,
  })
  .meta({ id: 'FollowfilePage' });
