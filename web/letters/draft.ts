import type { PartnerSummary } from '../api/client.ts';
import type { Registration } from '../api/letters.ts';

/** A letter being typed. `named` is what it says when no salon was recognised. */
export type Draft = {
  receivedOn: string | null;
  salon: PartnerSummary | null;
  named: string | null;
  city: string;
  product: string;
  channel: string | null;
  writtenOn: string | null;
  number: string;
};

export const emptyDraft: Draft = {
  receivedOn: null,
  salon: null,
  named: null,
  city: '',
  product: '',
  channel: null,
  writtenOn: null,
  number: '',
};

/** What is sent; null while something it cannot go without is missing. */
export function bodyOf(draft: Draft, usualChannel: string | undefined): Registration | null {
  const { receivedOn, salon, product, writtenOn } = draft;
  const channel = draft.channel ?? usualChannel;
  const named = draft.named?.trim() ?? '';
  if (!receivedOn || !product || !channel || (!salon && named === '')) return null;
  return {
    receivedOn,
    product,
    channel,
    ...(salon ? { partner: salon.id } : { named, city: draft.city.trim() || null }),
    ...(writtenOn ? { writtenOn } : {}),
    ...(draft.number.trim() ? { number: draft.number.trim() } : {}),
  };
}
