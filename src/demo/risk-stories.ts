import type { Fields } from '../policy/book.ts';
import { letterComes } from './letter-stories.ts';
import type { Script } from './script.ts';
import type { Cast, Story } from './story.ts';

const TYPE = 'potential-churn';
const REASONS = ['price', 'competitor', 'feature', 'care-low', 'nouse', 'marketplace'];

/** What alerted somebody, in the words they left. */
const SIGNALS: readonly Fields[] = [
  { signal: 'customer-file', note: 'A demandé son fichier client.' },
  { signal: 'low-nps', note: 'A répondu 4 à l’enquête d’hier.' },
  { signal: 'spoken-wish', note: 'Trouve le forfait trop cher.' },
];

const opens = (script: Script, cast: Cast, daysAgo: number, who: string, set: Fields = {}): Promise<string> =>
  script.open(who, script.days.workday(daysAgo), '09:30', TYPE, cast.partner.id, cast.product, {
    mainReason: cast.chance.pick(REASONS),
    ...cast.chance.pick(SIGNALS),
    ...set,
  });

/** A failed call, so many days ago. Weekends count: salons are open on Saturday. */
export type Attempt = readonly [daysAgo: number, time: string, number: 'salon' | 'pro', result?: string];

/** A risk whose salon keeps silent, called as told; closed when the grid is full and somebody closes it. */
export const silence = (daysAgo: number, attempts: readonly Attempt[], closedAgo?: number): Story => ({
  since: daysAgo,
  async play(script, cast) {
    const id = await opens(script, cast, daysAgo, cast.junior);
    for (const [ago, time, number, result = 'no-answer'] of attempts) {
      if (number === 'pro' && cast.partner.partner.proPhone === null) continue;
      await script.call(cast.am, script.days.ago(ago), time, cast.partner.id, number, result);
    }
    if (closedAgo === undefined) return;
    await script.act(cast.am, script.days.ago(closedAgo), '16:30', id, 'fill-pave', { outcome: 'unreachable' });
    await script.act(cast.am, script.days.ago(closedAgo), '16:40', id, 'close-no-contact');
  },
});

/** A risk just opened, with or without an appointment. */
export const newRisk = (daysAgo: number, booked: boolean): Story => ({
  since: daysAgo,
  async play(script, cast) {
    const id = await opens(script, cast, daysAgo, cast.chance.pick([cast.junior, cast.am]));
    if (!booked) return;
    const wanted = { person: cast.am, from: script.days.workday(daysAgo - 4), at: '10:00' };
    const day = await script.book('support-agent@demo', script.days.workday(daysAgo), '09:50', id, wanted);
    if (daysAgo > 5)
      await script.act(cast.am, day, '18:00', id, 'miss-appointment', {
        note: 'Personne au rendez-vous.',
      });
  },
});

const pave = (cast: Cast, outcome: string): Fields => ({
  appointmentSummary: `RDV avec ${cast.manager}`,
  mainReason: cast.chance.pick(REASONS),
  healthStatus: 'orange',
  outcome,
});

/** A risk put right: the salon stays. */
export const keptRisk = (daysAgo: number): Story => ({
  since: daysAgo,
  async play(script, cast) {
    const id = await opens(script, cast, daysAgo, cast.am);
    const day = script.days.workday(daysAgo - 4);
    await script.call(cast.am, day, '10:05', cast.partner.id, 'salon', 'answered');
    await script.act(cast.am, day, '10:30', id, 'fill-pave', pave(cast, 'saved'));
    await script.act(cast.am, day, '10:35', id, 'mark-recovered');
  },
});

/** A risk handed to the team leader with what was tried. */
export const riskForLeader = (daysAgo: number): Story => ({
  since: daysAgo,
  async play(script, cast) {
    const id = await opens(script, cast, daysAgo, cast.am);
    await script.act(cast.am, script.days.workday(daysAgo - 1), '11:45', id, 'hand-to-team-leader', {
      note: 'Deux remises refusées.',
    });
  },
});

/** A salon that wants to leave: the request opens with the reasons, and the letter follows, or is still awaited. */
export const wantsToLeave = (daysAgo: number, letterAgo?: number): Story => ({
  since: daysAgo,
  async play(script, cast) {
    const id = await opens(script, cast, daysAgo, cast.am);
    await script.act(cast.am, script.days.workday(daysAgo - 2), '14:15', id, 'fill-pave', pave(cast, 'refused'));
    await script.act(cast.am, script.days.workday(daysAgo - 2), '14:20', id, 'open-churn-request');
    if (letterAgo !== undefined) await letterComes(script, cast, letterAgo);
  },
});

/** Called by onboarding and the account manager over two weeks, for nothing. Days before the story ends. */
const SILENT: readonly [number, string, 'salon' | 'pro', 'onboarding' | 'am'][] = [
  [16, '10:25', 'salon', 'onboarding'],
  [11, '15:05', 'salon', 'am'],
  [6, '11:20', 'pro', 'onboarding'],
  [2, '16:35', 'pro', 'am'],
];

/** A salon that falls silent during its onboarding: a pre-churn, whose origin and loss are not the account manager's. */
export const preChurn = (daysAgo: number, settled: boolean): Story => ({
  since: daysAgo + 17,
  async play(script, cast) {
    const risk = await opens(script, cast, daysAgo + 17, cast.onboarding, { onboarding: 'true' });
    for (const [before, time, number, who] of SILENT)
      await script.call(cast[who], script.days.ago(daysAgo + before), time, cast.partner.id, number, 'no-answer');
    const day = script.days.workday(daysAgo);
    await script.act(cast.onboarding, day, '09:05', risk, 'fill-pave', { outcome: 'unreachable' });
    await script.act(cast.am, day, '09:15', risk, 'mark-not-recovered');
    const request = await script.childOf(risk);
    await script.act(cast.am, day, '09:25', request, 'hand-to-team-leader', {
      note: 'Vente trop pressée, d’après le commercial.',
    });
    if (!settled) return;
    await script.act('team-leader@demo', script.days.workday(daysAgo - 1), '10:00', request, 'set-origin', {
      origin: 'sales-process',
    });
    await script.act('team-leader@demo', script.days.workday(daysAgo - 1), '10:10', request, 'mark-lost');
  },
});
