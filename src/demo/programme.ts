import { codeAsked, buying, handingBack, newOwner } from './stories/domains.ts';
import * as letters from './stories/letters.ts';
import * as losses from './stories/losses.ts';
import { migration } from './stories/migrations.ts';
import { billing, dormant } from './stories/offers.ts';
import * as onboarding from './stories/onboarding.ts';
import * as pages from './stories/pages.ts';
import { returning } from './stories/returns.ts';
import * as risks from './stories/risks.ts';
import { ticket } from './stories/tickets.ts';
import { of, type Story } from './story.ts';

/** A story to be played once, on a salon that has this product. */
export interface Turn {
  readonly product: 'treatwell' | 'wavy';
  readonly story: Story;
}

const FULL: readonly risks.Attempt[] = [
  ['1 10:10', 'salon'],
  ['5 15:20', 'pro', 'voicemail'],
  ['10 11:05', 'pro'],
  ['16 16:40', 'salon', 'third-party'],
];
const YOUNG: readonly risks.Attempt[] = [
  ['1 09:40', 'salon'],
  ['3 14:10', 'salon', 'voicemail'],
  ['5 11:25', 'pro'],
  ['8 17:15', 'pro'],
];
const STALE: readonly risks.Attempt[] = [
  ['1 10:00', 'salon'],
  ['5 15:00', 'salon'],
  ['10 10:30', 'pro'],
  ['19 16:00', 'pro'],
];
const HALF: readonly risks.Attempt[] = [
  ['1 10:20', 'salon'],
  ['14 11:10', 'pro', 'voicemail'],
];
const ANSWERED: readonly risks.Attempt[] = [
  ['1 10:20', 'salon'],
  ['5 15:10', 'pro'],
  ['14 11:30', 'salon', 'answered'],
  ['17 14:50', 'salon'],
];
const LONG_AGO: readonly risks.Attempt[] = [
  ['2 10:10', 'salon'],
  ['9 15:20', 'pro'],
  ['13 11:05', 'pro'],
  ['19 16:00', 'salon'],
];

const [CAMILLE, THOMAS, KARIM] = ['account-manager@demo', 'thomas.girard@demo', 'karim.benali@demo'];

/** Letters and risks that both products know. */
const BOTH: readonly Story[] = [
  ...[0, 1, 3, 6, 9, 64].map(letters.fresh),
  letters.asking(2, 'customer-file'),
  letters.saved(26, 'unread'),
  letters.saved(75, 'validated'),
  letters.lost(34, 'refused', 4),
  letters.lost(58, 'unreachable', 13),
  letters.salesProcess(9),
  letters.handedOver(7, false),
  letters.handedOver(11, true),
  letters.written(8),
  risks.silence(18, FULL),
  risks.silence(9, YOUNG),
  risks.silence(31, STALE),
  risks.silence(19, HALF),
  risks.silence(20, ANSWERED),
  risks.silence(3, []),
  risks.silence(50, LONG_AGO, 20),
  risks.newRisk(0, 'support'),
  risks.toMeet(2, 2, 'sales'),
  risks.missed(12),
  risks.keptRisk(22),
  risks.riskForLeader(5),
  risks.wantsToLeave(6),
  risks.wantsToLeave(24, 16),
];

/** Procedures that go the same way whatever the product. */
const EITHER: readonly Story[] = [
  of({ manager: CAMILLE }, risks.toMeet(4, 0, 'support')),
  of({ manager: CAMILLE }, risks.toMeet(1, 1, 'junior')),
  of({ manager: THOMAS }, risks.toMeet(3, 1, 'am')),
  risks.toMeet(1, 6, 'support'),
  risks.hesitating(2),
  risks.preChurn(3, 'handed'),
  risks.preChurn(6, 'proposed'),
  risks.preChurn(14, 'refund'),
  risks.preChurn(338, 'lost'),
  risks.earlyLeaver(4, false),
  risks.earlyLeaver(7, true),
  risks.earlyLeaver(8, true),
  risks.formLeaver(7, false),
  risks.formLeaver(16, true),
  onboarding.justSigned(1),
  onboarding.justSigned(2),
  onboarding.justSigned(5),
  onboarding.settingUp(9, 2),
  onboarding.settingUp(7, 5),
  onboarding.windowCloses(11),
  onboarding.lateStart(30),
  onboarding.notPossible(19),
  ticket(1, 'free-months', 'checked', 8_700),
  ticket(2, 'refund', 'sent'),
  ticket(9, 'credit-note', 'sent', 5_900),
  ticket(5, 'billing-correction', 'rejected'),
  ticket(6, 'refund', 'sent again'),
  ticket(17, 'refund', 'done'),
  billing(1, 'renegotiation', 'prepared', 3),
  billing(3, 'steep renegotiation', 'proposed'),
  billing(2, 'free-months', 'proposed'),
  billing(5, 'downsell-lost', 'sent', 4),
  billing(6, 'renegotiation', 'rejected'),
  billing(7, 'free-months', 'granted'),
  billing(25, 'renegotiation', 'done', -10),
  losses.toCallBack(40),
  losses.talkedTo(71),
  returning(5, 26, 'in talks'),
  returning(12, 25, 'back'),
  returning(9, 120, 'signed'),
  returning(4, 300, 'in talks'),
  returning(30, 90, 'declined'),
  handingBack(11, 'to request'),
  handingBack(12, 'to confirm'),
  handingBack(16, 'confirmed'),
  handingBack(20, 'ordered'),
  codeAsked(1),
  buying(3, false),
  buying(13, true),
  newOwner(10),
];

/** What only Treatwell knows: the page, the dormant offer, the loss at the end of a month. */
const TREATWELL: readonly Story[] = [
  ...[16, 20, 52, 70].map(letters.fresh),
  letters.asking(5, 'domain-name'),
  letters.asking(10, 'customer-file', 'domain-name'),
  letters.saved(31, 'rejected'),
  letters.lost(90, 'refused', 6),
  of({ manager: CAMILLE }, letters.salesProcess(14)),
  letters.originProposed(3),
  letters.laterDates(4, 'granted'),
  letters.laterDates(6, 'waiting'),
  letters.laterDates(7, 'declined'),
  letters.reopened(5, true),
  letters.reopened(6, false),
  losses.letterAfter(8),
  losses.halfClosed(63),
  losses.closed(68, 'validated'),
  losses.closed(72, 'rejected'),
  losses.lateLoss(66),
  pages.request(0, 'opt-out', 2),
  pages.request(0, 'opt-out', 1),
  pages.request(1, 'opt-out', 3),
  pages.request(0, 'opt-in', 1),
  pages.request(2, 'opt-in', 4),
  pages.handedOn(1, 'opt-out', false),
  pages.handedOn(4, 'opt-out', true),
  pages.handedOn(2, 'opt-in', true),
  pages.audited(9, 'opt-out', 'off later'),
  pages.audited(8, 'opt-out', 'off today'),
  pages.audited(11, 'opt-out', 'kept'),
  pages.audited(7, 'opt-out', 'missed'),
  pages.audited(6, 'opt-out', 'untold'),
  pages.audited(13, 'opt-out', 'archived'),
  pages.audited(10, 'opt-out', 'risk'),
  pages.audited(12, 'opt-in', 'on'),
  pages.carriedOut(24),
  pages.elsewhere(3, 'withdrawn'),
  pages.elsewhere(5, 'other'),
  pages.elsewhere(2, 'risk'),
  dormant('proposed'),
  dormant('granted'),
  dormant('ending'),
  dormant('resumed'),
  migration(4, 'pro-to-connect', 'half prepared'),
  migration(9, 'pro-to-connect', 'in debt'),
  migration(8, 'connect-to-pro', 'in progress'),
  migration(17, 'pro-to-connect', 'to undo'),
];

const WAVY: readonly Story[] = [
  ...[-6, -2, 0, 1, 2, 4, 6].map(letters.dueIn),
  of({ manager: CAMILLE }, letters.dueIn(0)),
  letters.pedConfirmed(8),
  letters.pedConfirmed(15),
  migration(6, 'wavy-to-pro', 'half prepared'),
];

/** Losses that one account manager prepared for the end of the month: a dozen, all alike. */
const MONTH_END: readonly Story[] = Array.from({ length: 12 }, (_, at) =>
  of({ manager: KARIM }, letters.lossProposed(5 + at)),
);

/** Everything that is played, oldest first: people number cases in the order they open. */
export function programme(): readonly Turn[] {
  const on = (product: Turn['product'], stories: readonly Story[]): Turn[] =>
    stories.map((story) => ({ product, story }));
  const all = [
    ...on('treatwell', BOTH),
    ...on('wavy', BOTH),
    ...on('treatwell', TREATWELL),
    ...on('treatwell', MONTH_END),
    ...on('wavy', WAVY),
    // One and the other in turn: what either product knows is told once.
    ...EITHER.map((story, at): Turn => ({ product: at % 3 === 2 ? 'wavy' : 'treatwell', story })),
  ];
  return all.toSorted((left, right) => right.story.since - left.story.since);
}
