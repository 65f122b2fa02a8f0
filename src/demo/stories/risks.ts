import { act, asks, attach, books, call, inChild, letter, met, note, opens } from '../steps.ts';
import { of, type Part, type Step, story, type Story } from '../story.ts';
import type { When } from '../telling.ts';
import { alerted, pave } from '../words.ts';
import { ticketOf } from './tickets.ts';

const TYPE = 'potential-churn';

/** A call of a story: its moment, the number, and what came of it when somebody or something answered. */
export type Attempt = readonly [when: When, number: 'salon' | 'pro', result?: string];

/** A risk whose salon keeps silent, called as told; closed when the grid is full and somebody closes it. */
export const silence = (since: number, attempts: readonly Attempt[], closedAfter?: number): Story =>
  story(
    since,
    opens('support', TYPE, alerted()),
    ...attempts.map(([when, number, result = 'no-answer']) => call('am', when, number, result)),
    ...(closedAfter === undefined
      ? []
      : [
          act('am', `${closedAfter} 16:50`, 'fill-pave', { outcome: 'unreachable' }),
          act('am', `${closedAfter} 16:55`, 'close-no-contact'),
        ]),
  );

/** A risk just opened, by whoever heard of it. */
export const newRisk = (since: number, who: Part): Story => story(since, opens(who, TYPE, alerted()));

/** A risk with an appointment to come. */
export const toMeet = (since: number, inDays: number, who: Part): Story =>
  story(since, opens(who, TYPE, alerted()), books('support', '0 09:50', { for: since + inDays }));

/** A risk whose salon did not come. */
export const missed = (since: number): Story =>
  story(
    since,
    opens('sales', TYPE, alerted({ signal: 'red-alert' })),
    books('support', '0 10:10', { for: 4, over: true }),
    met('am', 'miss-appointment', { note: 'Personne au rendez-vous.' }),
    note('am', '6 11:20', 'Message laissé pour proposer un autre créneau.'),
  );

/** A risk put right: the salon stays. */
export const keptRisk = (since: number): Story =>
  story(
    since,
    opens('am', TYPE, alerted()),
    books('junior', '0 11:00', { for: 3, over: true }),
    met('am', 'hold-appointment'),
    met('am', 'fill-pave', pave('saved')),
    met('am', 'mark-recovered'),
  );

/** A salon that was not sure yesterday: it is called again today. */
export const hesitating = (since: number): Story =>
  story(
    since,
    opens('am', TYPE, alerted()),
    call('am', `${since - 1} 10:25`, 'salon', 'answered'),
    act('am', `${since - 1} 10:40`, 'note-hesitation', { note: 'En parle à son associé ce soir.' }),
  );

/** A risk handed to the team leader with what was tried. */
export const riskForLeader = (since: number): Story =>
  story(
    since,
    opens('am', TYPE, alerted()),
    act('am', '1 11:45', 'hand-to-team-leader', { note: 'Deux remises refusées.' }),
  );

/** A salon that wants to leave: the request opens with the reasons, and the letter follows, or is still awaited. */
export const wantsToLeave = (since: number, letterAfter?: number): Story =>
  story(
    since,
    opens('am', TYPE, alerted()),
    act('am', '2 14:15', 'fill-pave', pave('refused')),
    act('am', '2 14:20', 'open-churn-request'),
    ...(letterAfter === undefined ? [] : [letter({ after: letterAfter })]),
  );

/** A salon that falls silent while it is set up, called in vain by both who look after it. */
const SILENT: readonly Step[] = [
  opens('onboarding', TYPE, { onboarding: true, signal: 'other-channel', note: 'Ne répond plus depuis la signature.' }),
  call('onboarding', '1 10:25', 'salon', 'no-answer'),
  call('am', '8 15:05', 'salon', 'voicemail'),
  call('onboarding', '15 11:20', 'pro', 'no-answer'),
  call('am', '22 16:35', 'pro', 'no-answer'),
  act('onboarding', '24 09:05', 'fill-pave', { outcome: 'unreachable' }),
  act('am', '24 09:15', 'mark-not-recovered'),
];

const LEADER_LOSES: readonly Step[] = [
  act('leader', '25 10:00', 'set-origin', { origin: 'sales-process' }),
  act('leader', '25 10:10', 'mark-lost'),
];

/** A pre-churn of so many days ago: its year is due, and its origin and loss are not the account manager’s. */
export const preChurn = (ago: number, end: 'handed' | 'proposed' | 'lost' | 'refund'): Story => {
  const ends: Record<typeof end, readonly Step[]> = {
    handed: [act('am', '24 09:25', 'hand-to-team-leader', { note: 'Vente trop pressée, d’après le commercial.' })],
    proposed: [asks('am', '24 09:25', 'set-origin', { origin: 'client-request' })],
    lost: LEADER_LOSES,
    refund: [
      ...LEADER_LOSES,
      act('onboarding', '26 11:00', 'ask-refund', { reason: 'Set-up fee billed, the salon was never set up' }),
      inChild(...ticketOf({ by: 'onboarding', after: 26, kind: 'refund', end: 'rejected' })),
    ],
  };
  return of({ signedAgo: ago + 40 }, story(ago + 24, ...SILENT, inChild(...ends[end])));
};

/** What a team leader has to know of a salon they never met. */
const FPC = {
  fpcCause: 'Pensait signer pour un site seulement.',
  fpcTrigger: 'A reçu la première facture.',
  fpcNeed: 'Des rendez-vous en ligne le soir.',
  fpcTried: 'Formation offerte, carte des services refaite avec lui.',
  fpcHelp: 'Appel du commercial, sans effet.',
};

/** A salon that says no within fifteen days of signing: the team leader alone lets it go. */
export const earlyLeaver = (since: number, acted: boolean): Story =>
  of(
    { signedAgo: since + 5 },
    story(
      since,
      opens('onboarding', 'onboarding-case', { stage: 'welcome-call' }),
      opens('onboarding', TYPE, alerted({ onboarding: true, signal: 'spoken-wish', mainReason: 'pre-panic' })),
      act('onboarding', '1 10:05', 'fill-pave', pave('refused', 'pre-panic')),
      act('onboarding', '1 10:15', 'check-legal-right', {
        note: 'Deux salariées, signé au salon\u00a0: le droit est possible.',
      }),
      act('sales', '1 10:20', 'offer-help', {
        note: 'Rappelé\u00a0: il ne veut pas du logiciel, seulement de la page.',
      }),
      act('onboarding', '1 10:30', 'write-fpc', FPC),
      act('onboarding', '1 10:35', 'hand-to-team-leader', { note: 'Refus net, dans la fenêtre des quinze jours.' }),
      ...(acted
        ? [
            act('leader', '2 09:10', 'act-early-departure'),
            inChild(
              act('leader', '2 09:20', 'set-origin', { origin: 'sales-process' }),
              act('leader', '2 09:25', 'mark-lost'),
            ),
            act('sales', '3 10:00', 'ask-refund', { reason: 'First month billed before the salon left' }),
            inChild(...ticketOf({ by: 'sales', after: 3, kind: 'refund', end: 'filled' })),
          ]
        : []),
    ),
  );

/** A salon that says no later on: it takes the form, sent and awaited, or back and acted upon. */
export const formLeaver = (since: number, back: boolean): Story =>
  of(
    { signedAgo: since + 22 },
    story(
      since,
      opens('onboarding', TYPE, alerted({ onboarding: true, signal: 'low-nps', mainReason: 'pre-reneg' })),
      act('onboarding', '1 14:10', 'fill-pave', pave('refused', 'pre-reneg')),
      act('onboarding', '1 14:20', 'send-cancellation-form', { note: 'Envoyé à l’adresse du gérant.' }),
      ...(back
        ? [
            attach('am', '4 09:30', 'cancellation-form', 'formulaire.txt', 'Je demande la résiliation de mon contrat.'),
            act('am', '4 09:40', 'act-departure-with-form', (telling) => ({ formReceivedOn: telling.day(4) })),
          ]
        : []),
    ),
  );
