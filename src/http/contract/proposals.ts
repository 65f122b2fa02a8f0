import { z } from 'zod';
import { caseSummary, proposalRequest } from './cases.ts';
import { day, value } from './common.ts';

const values = z.record(z.string(), value);

export const propose = z
  .strictObject({
    action: z.string(),
    set: values.optional(),
    note: z.string().max(10_000).nullish().meta({ description: 'A sentence for whoever answers' }),
  })
  .meta({ id: 'ProposeAction' });
export const complete = z.strictObject({ set: values }).meta({ id: 'CompleteProposal' });
export const approve = z
  .strictObject({
    set: values.optional().meta({ description: 'What the proposal still lacks, or what to change in it' }),
  })
  .meta({ id: 'ApproveProposal' });
export const refuse = z.strictObject({ reason: z.string().max(10_000) }).meta({ id: 'RefuseProposal' });

export const approvalQuery = z.object({
  action: z.string().optional().meta({ description: 'Only proposals of this action' }),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});
export const approvalPage = z
  .object({
    approvals: z.array(z.object({ case: caseSummary, request: proposalRequest })),
    next: z.string().nullable(),
    today: day,
  })
  .meta({ id: 'ApprovalPage' });
