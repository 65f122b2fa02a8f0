import { z } from 'zod';
import { caseSummary, evidence, partnerFact, timelineEntry } from './cases.ts';
import { day, realDay } from './common.ts';

export const contractView = z.object({
  id: z.string(),
  product: z.string(),
  productLabel: z.string(),
  signedOn: day.nullable(),
  liveOn: day.nullable(),
  commitmentEndsOn: day.nullable(),
  monthlyCents: z.number().int().nullable(),
  openCase: z.string().nullable(),
});
export const partnerSummary = z
  .object({
    id: z.string(),
    name: z.string(),
    address: z.string(),
    postalCode: z.string(),
    city: z.string(),
    siret: z.string().nullable(),
    manager: z.string().nullable(),
    managerName: z.string().nullable(),
    salonPhone: z.string().nullable(),
    proPhone: z.string().nullable(),
    contracts: z.array(contractView),
    homonyms: z.number().int().meta({ description: 'Other partners with the same name in the same city' }),
    region: z.string().nullable(),
  })
  .meta({ id: 'PartnerSummary' });
export const partnerList = z.object({ partners: z.array(partnerSummary) }).meta({ id: 'PartnerList' });
export const partnerQuery = z.object({
  q: z.string().min(1),
  product: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(50).optional(),
});
export const partnerView = partnerSummary
  .extend({
    facts: z.array(partnerFact),
    domains: z.array(
      z.object({
        fqdn: z.string(),
        registrar: z.string(),
        expiresOn: day.nullable(),
        autorenew: z.boolean().nullable(),
        status: z.array(z.string()),
        seenAt: z.string(),
      }),
    ),
    cases: z.array(caseSummary),
    evidence: evidence.nullable(),
    timeline: z.array(timelineEntry),
  })
  .meta({ id: 'PartnerView' });

export const logCall = z
  .strictObject({
    number: z
      .enum(['salon', 'pro'])
      .optional()
      .meta({ description: 'Default: the number the evidence still needs in this half-day' }),
    result: z.string().meta({ description: 'A value of the list call-results, e.g. no-answer' }),
    day: day.optional().meta({ description: 'Default: today' }),
    time: z
      .string()
      .regex(/^\d{2}:\d{2}$/)
      .optional()
      .meta({ description: 'Paris wall clock; default: now' }),
  })
  .meta({ id: 'LogCall' });
export const correctCall = z
  .strictObject({
    number: z.enum(['salon', 'pro']).optional(),
    result: z.string().optional(),
    day: day.optional(),
    time: z
      .string()
      .regex(/^\d{2}:\d{2}$/)
      .optional(),
    withdraw: z.boolean().optional(),
    reason: z.string().min(1),
  })
  .meta({ id: 'CorrectCall' });
export const callAnswer = z
  .object({
    call: z.string(),
    partner: z.string(),
    preview: z.boolean(),
    before: evidence.nullable(),
    after: evidence.nullable(),
  })
  .meta({ id: 'CallAnswer' });
export const recordDomain = z
  .strictObject({ registrar: z.string().min(1).max(80).optional(), expiresOn: realDay.nullish() })
  .meta({ id: 'RecordDomain' });
export const changeManager = z
  .strictObject({
    manager: z.string().min(1).meta({ description: 'E-mail of a person the desk knows' }),
    reason: z.string().max(10_000).nullish(),
  })
  .meta({ id: 'ChangeManager' });
export const declareNumber = z
  .strictObject({
    number: z.enum(['salon', 'pro']),
    phone: z.string().min(1).nullable().meta({ description: 'null: the partner has no such number' }),
  })
  .meta({ id: 'DeclareNumber' });
