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
  /** Other contracts the letter names. */
  also: Named[];
  asks: Ask[];
};

/** What a letter asks for besides the termination. */
export const asks = ['customer-file', 'domain-name'] as const;
export type Ask = (typeof asks)[number];

/** A contract a letter names besides the first. */
export type Named = { salon: PartnerSummary; product: string };

export const emptyDraft: Draft = {
  receivedOn: null,
  salon: null,
  named: null,
  city: '',
  product: '',
  channel: null,
  writtenOn: null,
  number: '',
  also: [],
  asks: [],
};

/** What is sent; null while something it cannot go without is missing. */
export function bodyOf(draft: Draft, usualChannel: string | undefined): Registration | null {
  const { receivedOn, salon, product, writtenOn, also } = draft;
  const channel = draft.channel ?? usualChannel;
  const named = draft.named?.trim() ?? '';
  if (!receivedOn || !product || !channel || (!salon && named === '')) return null;
  return {
    receivedOn,
    product,
    channel,
    ...(salon ? { partner: salon.id } : { named, city: draft.city.trim() || null }),
    ...(writtenOn ? { writtenOn } : {}),
    ...(also.length > 0 ? { also: also.map((one) => ({ partner: one.salon.id, product: one.product })) } : {}),
    ...(draft.asks.length > 0 ? { asks: draft.asks } : {}),
    ...(draft.number.trim() ? { number: draft.number.trim() } : {}),
  };
}
