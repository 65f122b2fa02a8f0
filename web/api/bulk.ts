import { answer, client, intent, type Schema } from './client.ts';

export type BulkAnswer = Schema<'BulkAnswer'>;
export type BulkEntry = BulkAnswer['entries'][number];

/** Cases the desk takes in one call. */
export const MOST_AT_ONCE = 200;

/** Takes an action on many cases, each decided for itself; a preview writes nothing. */
export const actOnMany = (body: Omit<Schema<'ManyActions'>, 'preview'>, preview: boolean, key: string) =>
  answer(client.POST('/api/bulk/actions', { params: intent(key), body: { ...body, preview } }));

/** Approves many proposals as they stand; a preview writes nothing. */
export const approveMany = (body: Omit<Schema<'ManyApprovals'>, 'preview'>, preview: boolean, key: string) =>
  answer(client.POST('/api/bulk/approvals', { params: intent(key), body: { ...body, preview } }));
