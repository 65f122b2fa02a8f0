import type { Fields } from '../../policy/book.ts';
import { act, opens } from '../steps.ts';
import { type Part, type Step, story, type Story } from '../story.ts';
import type { Telling } from '../telling.ts';
import { billingCompany } from '../words.ts';

/** What finance is asked to do; the template is in English, and so are the answers. */
const ASKED = {
  refund: ({ cast: { chance }, script }: Telling): Fields => ({
    requestedChange: 'Refund what was billed by mistake',
    reason: 'Charged although the subscription had been stopped',
    refundCents: chance.between(29, 129) * 100,
    refundPeriod: `30 days from ${script.days.ahead(-45)}`,
    refundMethod: 'transfer',
  }),
  'credit-note': ({ cast: { chance } }: Telling): Fields => ({
    requestedChange: 'Issue a credit note for the SMS pack',
    reason: 'The pack was renewed after the salon had cancelled it',
    refundCents: chance.between(12, 40) * 100,
  }),
  'billing-correction': (): Fields => ({
    requestedChange: 'Bill the main venue instead of the second chair',
    reason: 'Two venues were swapped on the order form',
  }),
  'free-months': ({ script }: Telling): Fields => ({
    requestedChange: 'Give two free months of subscription',
    reason: 'Opening delayed by works in the street',
    appliesFrom: script.days.ahead(20),
  }),
} as const;

export type TicketKind = keyof typeof ASKED;

/** How far a ticket has come. */
export type TicketEnd = 'checked' | 'filled' | 'sent' | 'rejected' | 'sent again' | 'done';

interface Ticket {
  readonly by: Part;
  /** Days after the story began. */
  readonly after: number;
  readonly kind: TicketKind;
  readonly end: TicketEnd;
  /** What the salon owes, in cents. */
  readonly debt?: number;
}

/** A ticket that is open already: unpaid invoices first, then the lines, then finance. */
export const ticketOf = ({ by, after, kind, end, debt = 0 }: Ticket): readonly Step[] => {
  const owed = debt > 0 ? { debtNote: 'Take it off the amount due to the salon' } : {};
  const checked = act(by, `${after} 10:35`, 'check-unpaid', { unpaidCents: debt, ...owed });
  const filled = act(by, `${after} 10:45`, 'fill-ticket', (telling) => ({
    ...ASKED[kind](telling),
    billingCompany: billingCompany(telling),
    invoiceNumbers: `FR-${telling.cast.chance.between(100_000, 999_999)}`,
  }));
  const sent = act(by, `${after} 10:50`, 'send');
  const rejected = act('finance', `${after + 2} 15:10`, 'reject', {
    rejectionMotive: 'The company on the invoice is not the one on the ticket',
  });
  const again = act(by, `${after + 3} 09:40`, 'send-again', { correction: 'Billing company put right' });
  const done = act('finance', `${after + 4} 14:30`, 'execute', { executionNote: 'Done, ref. Z-2041' });
  const ends: Record<TicketEnd, readonly Step[]> = {
    checked: [checked],
    filled: [checked, filled],
    sent: [checked, filled, sent],
    rejected: [checked, filled, sent, rejected],
    'sent again': [checked, filled, sent, rejected, again],
    done: [checked, filled, sent, done],
  };
  return ends[end];
};

/** A ticket that an account manager opens. */
export const ticket = (since: number, kind: TicketKind, end: TicketEnd, debt = 0): Story =>
  story(since, opens('am', 'finance-ticket', { kind }), ...ticketOf({ by: 'am', after: 0, kind, end, debt }));
