import type { LetterAsk } from '../../cases/letter-asks.ts';
import { act, approves, asks, attach, books, call, declines, letter, met, note, oneOf, sometimes } from '../steps.ts';
import { of, type Step, story, type Story } from '../story.ts';
import { pave } from '../words.ts';

const SAID = [
  'Gérante en congé jusqu’à lundi, rappeler le matin.',
  'Le salon dit avoir écrit par précaution, rien n’est décidé.',
  'Une associée ouvre le courrier, demander Mme Lopez.',
  'Répondeur plein, essayer le portable.',
] as const;

/** What becomes of a letter in its first days. */
const courses = (since: number): readonly (readonly Step[])[] => [
  [call('am', '2 10:45', 'salon', 'voicemail'), note('am', '3 16:10', ...SAID)],
  [call('am', '1 11:35', 'pro', 'no-answer'), call('am', '3 16:05', 'salon', 'third-party')],
  [call('am', '1 10:05', 'salon', 'answered'), act('am', '1 10:20', 'fill-pave', pave('to-call-back'))],
  [call('junior', '1 10:50', 'salon', 'answered'), books('junior', '1 11:05', { for: since + 2 })],
  [
    books('junior', '2 09:35', { for: since + 6 }),
    note('junior', '2 09:40', 'Préfère être vue au salon, fermé le lundi.'),
  ],
];

/** A letter nobody has settled yet: this morning’s, or one whose PED has gone by. */
export const fresh = (since: number): Story =>
  of({ onPaper: true }, story(since, letter(), ...(since === 0 ? [] : [oneOf(...courses(since))])));

/** A letter that asks for more than the end of the contract. */
export const asking = (since: number, ...asked: readonly LetterAsk[]): Story =>
  story(since, letter({ asks: asked }), call('am', '1 10:50', 'salon', 'answered'));

/** A letter whose act-by date, one month later, falls so many days from today: for the product that counts in months. */
export const dueIn = (days: number): Story =>
  story(
    31 - days,
    letter({ on: ({ script }) => script.days.monthBefore(days) }),
    call('am', `${11 - days} 10:15`, 'salon', 'no-answer'),
    call('am', `${22 - days} 15:40`, 'salon', 'voicemail'),
    sometimes(50, act('am', `${27 - days} 17:05`, 'fill-pave', { outcome: 'to-call-back' })),
  );

/** What is found when somebody reads a case that was closed as saved. */
const CHECKS: Record<'validated' | 'rejected' | 'unread', readonly Step[]> = {
  validated: [act('second', '12 09:20', 'validate-closing')],
  rejected: [act('second', '12 09:20', 'reject-closing', { closingMotive: 'unexplained-change' })],
  unread: [],
};

/** A salon that stays: appointment held, pavé full, withdrawal in writing. */
export const saved = (since: number, check: keyof typeof CHECKS): Story =>
  story(
    since,
    letter(),
    books('junior', '1 11:05', { for: 6, over: true }),
    call('am', '4 11:30', 'salon', 'answered'),
    met('am', 'hold-appointment'),
    met('am', 'fill-pave', pave('saved-with-plan-change')),
    attach('am', '9 09:50', 'withdrawal', 'retractation.txt', 'Bonjour,\n\nje renonce à ma demande de résiliation.'),
    act('am', '9 10:00', 'mark-recovered', { note: 'Remise de deux mois, engagement prolongé.' }),
    ...CHECKS[check],
  );

/** How a letter ends in a loss: the salon said so, or never answered. */
export const losing = (outcome: 'refused' | 'unreachable', after: number): readonly Step[] => [
  letter(),
  call('am', '2 10:10', 'salon', outcome === 'refused' ? 'answered' : 'no-answer'),
  call('am', `${after} 16:25`, 'salon', 'voicemail'),
  act('am', `${after} 16:50`, 'fill-pave', outcome === 'refused' ? pave(outcome) : { outcome }),
  act('am', `${after} 17:00`, 'mark-lost', { note: 'Accès coupés à la PED.' }),
];

/** A salon that leaves. */
export const lost = (since: number, outcome: 'refused' | 'unreachable', after: number): Story =>
  story(since, ...losing(outcome, after));

/** A refusal that came from the sale itself: the account manager may not say so alone, nor lose the case. */
const FORCED: readonly Step[] = [
  letter(),
  act('am', '2 11:10', 'fill-pave', pave('refused', 'pre-panic')),
  asks('am', '2 11:20', 'set-origin', { origin: 'sales-process' }, 'Engagement jamais expliqué, d’après le salon.'),
];

/** The origin “sales process”, proposed and not answered yet. */
export const originProposed = (since: number): Story => story(since, ...FORCED);

/** The origin is set; the loss is handed over. */
export const salesProcess = (since: number): Story =>
  story(
    since,
    ...FORCED,
    approves('junior', '3 14:00'),
    act('am', '4 09:35', 'hand-to-team-leader', { note: 'Le salon dit n’avoir jamais été prévenu de l’engagement.' }),
  );

/** The origin is set and the loss prepared: at month end an account manager proposes many of these at once. */
export const lossProposed = (since: number): Story =>
  story(
    since,
    ...FORCED,
    approves('second', '3 09:40'),
    asks(
      'am',
      `${since - 1} 17:30`,
      'mark-lost',
      {},
      'Pavé complet, salon prévenu\u00a0: à acter avant la fin du mois.',
    ),
  );

/** Handed over for advice, and sometimes given back with what is missing. */
export const handedOver = (since: number, back: boolean): Story =>
  story(
    since,
    letter(),
    act('am', '2 10:55', 'hand-to-team-leader', { note: 'Demande une sortie anticipée.' }),
    sometimes(
      back ? 100 : 0,
      act('leader', '3 18:05', 'give-back', { reason: 'Il manque le compte rendu du rendez-vous.' }),
    ),
  );

/** A PED proposed by the rule that the team leader makes firm. */
export const pedConfirmed = (since: number): Story => story(since, letter(), act('leader', '2 12:10', 'confirm-ped'));

const LATER = asks(
  'am',
  '2 11:30',
  'override-dates',
  ({ script }) => ({ ped: script.days.ahead(45), reason: 'Fermeture annoncée, le salon veut finir sa saison.' }),
  'Accord écrit du salon.',
);

const ANSWERS: Record<'granted' | 'declined' | 'waiting', readonly Step[]> = {
  granted: [approves('leader', '3 12:10')],
  declined: [
    declines('leader', '3 12:10', 'Une date plus proche que la règle\u202f? Il faut l’accord écrit du salon.'),
  ],
  waiting: [],
};

/** Other dates than those of the rule, asked of the team leader. */
export const laterDates = (since: number, answer: keyof typeof ANSWERS): Story =>
  story(since, letter(), LATER, ...ANSWERS[answer]);

/** A loss taken back before its PED, by the team leader or waiting for one. */
export const reopened = (since: number, done: boolean): Story =>
  story(
    since,
    letter(),
    act('am', '2 15:00', 'fill-pave', { outcome: 'unreachable' }),
    act('am', '2 15:10', 'mark-lost'),
    call('am', '3 09:30', 'salon', 'answered'),
    asks('am', '3 09:40', 'reopen', { reason: 'Le gérant a rappelé, il veut discuter.' }),
    sometimes(done ? 100 : 0, approves('leader', '3 11:15')),
  );

/** A second request that joins the case of the first. */
export const written = (since: number): Story =>
  story(
    since,
    letter(),
    letter({ after: 4, note: 'Même demande, cette fois en recommandé.' }),
    note('junior', '4 11:00', 'Le formulaire et la lettre disent la même chose.'),
  );
