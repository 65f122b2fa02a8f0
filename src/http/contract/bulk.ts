import { z } from 'zod';
import { MOST_AT_ONCE } from '../../cases/bulk.ts';
import { caseSummary } from './cases.ts';
import { reason, value } from './common.ts';

const values = z.record(z.string(), value);
const isOnce = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

export const manyActions = z
  .strictObject({
    action: z.string(),
    set: values.optional().meta({ description: 'What all of them are given' }),
    cases: z
      .array(
        z.strictObject({
          id: z.string(),
          version: z.number().int().optional().meta({ description: 'Version of the case the person was looking at' }),
          set: values.optional().meta({ description: 'What this one is given besides' }),
        }),
      )
      .min(1)
      .max(MOST_AT_ONCE)
      .refine((cases) => isOnce(cases.map((one) => one.id)), 'each case once'),
    preview: z.boolean().optional().meta({ description: 'Decide and show, write nothing' }),
  })
  .meta({ id: 'ManyActions' });

export const manyApprovals = z
  .strictObject({
    requests: z
      .array(z.strictObject({ case: z.string(), request: z.string() }))
      .min(1)
      .max(MOST_AT_ONCE)
      .refine((requests) => isOnce(requests.map((one) => one.request)), 'each proposal once'),
    preview: z.boolean().optional().meta({ description: 'Decide and show, write nothing' }),
  })
  .meta({ id: 'ManyApprovals' });

export const bulkAnswer = z
  .object({
    preview: z.boolean(),
    done: z.number().int(),
    refused: z.number().int(),
    entries: z
      .array(
        z.object({
          case: z.string(),
          request: z.string().nullable(),
          done: z.boolean(),
          replayed: z.boolean().meta({ description: 'Done earlier under the same key' }),
          after: caseSummary.nullable().meta({ description: 'The case as it is left, or would be' }),
          opens: z.string().nullable().meta({ description: 'The case it opened' }),
          reasons: z.array(reason).meta({ description: 'Why not, of this case alone' }),
        }),
      )
      .meta({ description: 'In the order asked' }),
  })
  .meta({ id: 'BulkAnswer' });
