import { z } from 'zod';
import { parseDay } from '../../policy/civil-date.ts';

/** A civil date in Europe/Paris. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ description: 'Civil date, Europe/Paris', example: '2026-10-31' });
/** A day of the calendar: 30 February is turned away at the door. For questions; a command refuses it with its reasons. */
export const realDay = day.refine((text) => parseDay(text) !== null, 'no such day');
export const instant = z.string().meta({ description: 'Instant, ISO 8601 UTC', example: '2026-11-22T13:00:00.000Z' });
export const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** One condition of a decision; messages are in the language of the request (Accept-Language fr or en). */
export const reason = z
  .object({
    code: z.string(),
    ok: z.boolean(),
    message: z.string(),
    page: z.string(),
    line: z.number().int(),
    anchor: z.string().optional(),
    who: z.array(z.string()).meta({ description: 'Roles that may' }),
    read: z.union([value, z.array(value)]).meta({ description: 'The value the condition was tested on' }),
    fields: z.array(z.string()).meta({ description: 'Fields of the form that would lift the reason' }),
  })
  .meta({ id: 'Reason' });

/** RFC 9457, with the reasons of a refusal. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    id: z.string().optional().meta({ description: 'Fault id, to give to whoever looks after the desk' }),
    action: z.string().optional(),
    reasons: z.array(reason).optional(),
  })
  .meta({ id: 'Problem' });

export const writeHeaders = z.object({
  'idempotency-key': z.string().min(1).max(255).optional().meta({ description: 'Same key, same request: one effect' }),
  'accept-language': z.string().optional(),
});
export const caseWriteHeaders = writeHeaders.extend({
  'if-match': z
    .string()
    .regex(/^(\*|(W\/)?"?\d+"?)$/)
    .optional()
    .meta({ description: 'Version of the case the person was looking at, e.g. "7"' }),
});

/** Whether to show what would change instead of changing it. */
export const previewQuery = z.object({ preview: z.enum(['true', 'false']).optional() });

export const problems = {
  400: problem,
  401: problem,
  403: problem,
  404: problem,
  409: problem,
  412: problem,
  413: problem,
  422: problem,
  500: problem,
  502: problem,
  503: problem,
};
