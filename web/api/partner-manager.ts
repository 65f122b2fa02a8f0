import { answer, client, intent, type Schema } from './client.ts';

export type PartnerView = Schema<'PartnerView'>;

/** Gives a partner another account manager; its open cases follow. */
export const changeManager = (partner: string, body: Schema<'ChangeManager'>, key: string) =>
  answer(client.PUT('/api/partners/{id}/manager', { params: { path: { id: partner }, ...intent(key) }, body }));
