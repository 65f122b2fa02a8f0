import type { CaseRow, LetterRow } from '../db/rows.ts';
import type { Book } from '../policy/book.ts';
import type { Asking } from './asking.ts';
import { type DateView, datesOfReceipt } from './date-view.ts';
import { askLabel } from './letter-asks.ts';
import { letterRule } from './letter-case.ts';
import { candidatesFor, matchAmong } from './letter-match.ts';
import { partnersById, type PartnerSummary } from './partners.ts';
import { listLabel } from './words.ts';

export interface LetterView {
  id: string;
  number: string | null;
  receivedOn: string;
  writtenOn: string | null;
  registeredOn: string;
  channel: string;
  channelLabel: string;
  product: string;
  productLabel: string;
  partner: string | null;
  partnerName: string | null;
  named: string | null;
  city: string | null;
  case: string | null;
  unmatched: string | null;
  /** What it asks for besides the termination, in words. */
  asks: string[];
  candidates: PartnerSummary[];
  scan: string | null;
  actBy: string | null;
  ped: string | null;
  workBy: string | null;
  version: number;
}

/** The dates a receipt would give for a product, by the book in force; null when no rule speaks for it. */
export function receiptDates(
  book: Book,
  product: string,
  received: string,
  commitmentEnds: string | null,
  lang: Asking['lang'],
): DateView | null {
  const rule = letterRule(book, product);
  if (!rule) return null;
  return datesOfReceipt(book, { type: rule.case, product, given: rule.given, received, commitmentEnds }, lang);
}

/** A letter as it was read: with the case it dates and the name of its partner, when it has them. */
export interface LetterFound {
  readonly letter: LetterRow;
  readonly case: Pick<CaseRow, 'act_by' | 'ped' | 'work_by'> | null;
  readonly partnerName: string | null;
}

/** The partners each waiting letter might come from, told apart: two queries however many letters wait. */
async function candidatesOf(asking: Asking, found: readonly LetterFound[]): Promise<Map<string, PartnerSummary[]>> {
  const waiting = found.map(({ letter }) => letter).filter((letter) => letter.case_id === null);
  const named = await candidatesFor(asking.door.pool, waiting);
  const ids = new Map(
    waiting.map((letter) => {
      const match = matchAmong(letter, named);
      return [letter.id, 'partner' in match ? [match.partner] : match.candidates];
    }),
  );
  const partners = await partnersById(asking, [...new Set([...ids.values()].flat())]);
  const byId = new Map(partners.map((partner) => [partner.id, partner]));
  return new Map([...ids].map(([letter, of]) => [letter, of.flatMap((id) => byId.get(id) ?? [])]));
}

/** Words letters for people. A letter of the tray is dated too: what it would give is known before its partner is. */
export async function viewLetters(asking: Asking, found: readonly LetterFound[]): Promise<LetterView[]> {
  const { book, lang } = asking;
  const candidates = await candidatesOf(asking, found);
  return found.map(({ letter, case: dated, partnerName }) => {
    const waiting = letter.case_id === null ? receiptDates(book, letter.product, letter.received_on, null, lang) : null;
    return {
      id: letter.id,
      number: letter.number,
      receivedOn: letter.received_on,
      writtenOn: letter.written_on,
      registeredOn: letter.registered_on,
      channel: letter.channel,
      channelLabel: listLabel(book, 'letter-channels', letter.channel, lang),
      product: letter.product,
      productLabel: listLabel(book, 'products', letter.product, lang),
      partner: letter.partner,
      partnerName,
      // A letter that only gave a reference shows it where a name would stand.
      named: letter.named ?? (partnerName === null ? letter.partner : null),
      city: letter.city,
      case: letter.case_id,
      unmatched: letter.unmatched,
      asks: letter.asks.map((ask) => askLabel(ask, lang)),
      candidates: candidates.get(letter.id) ?? [],
      scan: letter.scan?.file ?? null,
      actBy: dated?.act_by ?? waiting?.actBy ?? null,
      ped: dated?.ped ?? waiting?.ped ?? null,
      workBy: dated?.work_by ?? waiting?.workBy ?? null,
      version: letter.version,
    };
  });
}
