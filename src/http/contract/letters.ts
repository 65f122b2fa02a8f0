import { z } from 'zod';
import { LETTER_ASKS } from '../../cases/letter-asks.ts';
import { dateExplanation } from './cases.ts';
import { day, realDay } from './common.ts';
import { partnerSummary } from './partners.ts';

export const letterView = z
  .object({
    id: z.string(),
    number: z.string().nullable(),
    receivedOn: day,
    writtenOn: day.nullable(),
    registeredOn: day,
    channel: z.string(),
    channelLabel: z.string(),
    product: z.string(),
    productLabel: z.string(),
    partner: z.string().nullable(),
    partnerName: z.string().nullable(),
    named: z.string().nullable(),
    city: z.string().nullable(),
    case: z.string().nullable(),
    unmatched: z.string().nullable().meta({ description: 'unknown-partner, several-partners, or null once matched' }),
    asks: z.array(z.string()).meta({ description: 'What it asks for besides the termination, in words' }),
    candidates: z.array(partnerSummary).meta({ description: 'For the tray: partners it might be' }),
    scan: z.string().nullable(),
    actBy: day.nullable(),
    ped: day.nullable(),
    workBy: day.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'LetterView' });
export const letterList = z.object({ letters: z.array(letterView), today: day }).meta({ id: 'LetterList' });
export const letterQuery = z.object({
  unmatched: z.enum(['true', 'false']).optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
});

export const registerLetter = z
  .strictObject({
    number: z
      .string()
      .max(60)
      .optional()
      .meta({ description: 'The post room’s own number; the desk gives one otherwise' }),
    receivedOn: day,
    writtenOn: day.nullable().optional(),
    channel: z.string(),
    product: z.string(),
    partner: z
      .string()
      .nullable()
      .optional()
      .meta({ description: 'Reference; absent: the letter is matched by name and city, or waits in the tray' }),
    named: z.string().nullable().optional(),
    city: z.string().nullable().optional(),
    scan: z
      .strictObject({ file: z.string(), name: z.string().min(1).max(200) })
      .nullable()
      .optional(),
    note: z.string().max(10_000).nullable().optional(),
    asks: z
      .array(z.enum(LETTER_ASKS))
      .optional()
      .meta({ description: 'What the letter asks for besides the termination' }),
    also: z
      .array(z.strictObject({ partner: z.string(), product: z.string() }))
      .max(50)
      .optional()
      .meta({ description: 'Other contracts the same letter names: one case each' }),
  })
  .meta({ id: 'RegisterLetter' });
export const matchLetter = z.strictObject({ partner: z.string() }).meta({ id: 'MatchLetter' });
export const correctLetter = z
  .strictObject({ receivedOn: day, reason: z.string().min(1) })
  .meta({ id: 'CorrectLetter' });
const datesThen = z.object({
  fcr: day.nullable(),
  actBy: day.nullable(),
  ped: day.nullable(),
  workBy: day.nullable(),
});
const lineAnswer = z
  .object({
    letter: letterView,
    case: z.string().nullable(),
    opened: z.boolean().meta({ description: 'A case was opened; false: the letter joined an existing one, or waits' }),
    situation: z.enum(['waits', 'opens', 'joins', 'after-loss', 'after-ped', 'another-rule']).meta({
      description:
        'What the letter found: no partner yet, no case, one it dates, one already lost, one whose PED is past, or one dated by another rule',
    }),
  })
  .meta({ id: 'LetterLine' });
export const letterAnswer = lineAnswer
  .extend({
    preview: z.boolean(),
    withoutPriorRisk: z
      .boolean()
      .meta({ description: 'No risk followed or lost before: the account manager’s appointment comes first' }),
    dates: dateExplanation.nullable(),
    before: datesThen.nullable().meta({ description: 'Dates of the case before the letter' }),
    after: datesThen.nullable().meta({ description: 'Dates of the case with the letter' }),
    would: z
      .object({ actBy: day, ped: day.nullable(), workBy: day })
      .nullable()
      .meta({ description: 'When the letter dates nothing: what its rule would give, beside what the case keeps' }),
    awaiting: z.string().nullable().meta({ description: 'Role that has to decide on the case' }),
    awaitingLabel: z.string().nullable(),
    notices: z
      .array(z.object({ code: z.string(), text: z.string(), page: z.string(), line: z.number().int() }))
      .meta({ description: 'What to know before doing anything else, with the line of the page' }),
    doneOnWrongDate: z.array(z.object({ what: z.string(), on: day })),
    duplicates: z
      .array(z.object({ id: z.string(), receivedOn: day }))
      .meta({ description: 'Other letters of the same partner and product within 30 days' }),
    others: z.array(lineAnswer).meta({ description: 'The other contracts the letter names' }),
  })
  .meta({ id: 'LetterAnswer' });
export const dateQuery = z.object({
  product: z.string(),
  received: realDay,
  commitmentEnds: realDay.optional(),
  type: z.string().optional(),
});
