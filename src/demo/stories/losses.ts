import { addDays } from '../../policy/civil-date.ts';
import { act, asks, inChild, letter, note, onDay } from '../steps.ts';
import { of, type Step, story, type Story } from '../story.ts';
import type { Telling } from '../telling.ts';
import { losing } from './letters.ts';
import { ticketOf } from './tickets.ts';

/** The first working day after the PED: nothing is switched off before. */
const afterPed = async ({ script, case: id }: Telling): Promise<string> =>
  script.days.nextWorkday(addDays(await script.dateOf(id, 'ped'), 1));

const switchedOff = (field: string, action: string): Step =>
  onDay(afterPed, '09:40', 'am', action, ({ now }) => ({ [field]: now }));

const PAGE_OFF = switchedOff('pageOffOn', 'switch-page-off');

/** An account whose PED is past: the page is off, and the rest is still to be done. */
export const halfClosed = (since: number): Story => story(since, ...losing('refused', 5), PAGE_OFF);

/** An account closed step by step, and what was found when somebody read it again. */
export const closed = (since: number, check: 'validated' | 'rejected'): Story => {
  const found: Readonly<Record<typeof check, Step>> = {
    validated: act('second', `${since - 1} 11:20`, 'validate-closing'),
    rejected: act('second', `${since - 1} 11:20`, 'reject-closing', { closingMotive: 'deal-not-updated' }),
  };
  return story(
    since,
    ...losing('refused', 5),
    act('am', '7 09:50', 'note-no-domain'),
    act('am', '7 09:55', 'plan-winback', ({ script }) => ({ winbackOn: script.days.ahead(40) })),
    PAGE_OFF,
    switchedOff('accessCutOn', 'cut-access'),
    act('am', `${since - 2} 16:40`, 'finish-closing', { note: 'Tout est coupé, rien ne reste facturé.' }),
    found[check],
  );
};

/** A loss recorded after its PED: the account manager asks for the money back. */
export const lateLoss = (since: number): Story =>
  story(
    since,
    ...losing('unreachable', since - 4),
    act('am', `${since - 3} 10:05`, 'ask-refund', { reason: 'Loss recorded after the plan had expired' }),
    inChild(...ticketOf({ by: 'am', after: since - 3, kind: 'refund', end: 'sent' })),
  );

/** A letter that comes once the loss is recorded: the team leader is asked to keep the PED. */
export const letterAfter = (since: number): Story =>
  story(
    since,
    ...losing('refused', 2),
    letter({ after: since - 2, note: 'Redemande la résiliation, plus tôt.' }),
    asks('junior', `${since - 2} 11:10`, 'keep-ped', { reason: 'Le salon confirme son départ, sans autre date.' }),
  );

/** A loss whose win-back is planned for today. */
export const toCallBack = (since: number): Story =>
  story(
    since,
    ...losing('refused', 3),
    act('am', '4 15:00', 'plan-winback', ({ today }) => ({ winbackOn: today })),
  );

/** A former client who has been reached again: what is looked at before anything is signed. */
export const talkedTo = (since: number): Story =>
  of(
    { facts: { unpaidCents: 12_900 } },
    story(
      since,
      ...losing('refused', 3),
      act('am', '4 15:00', 'plan-winback', ({ script }) => ({ winbackOn: script.days.ahead(-3) })),
      inChild(
        act('sales', `${since - 3} 10:20`, 'start-talks', { sameSaas: false, note: 'Déçu du concurrent.' }),
        act('sales', `${since - 3} 10:30`, 'record-offline', async ({ script, cast }) => ({
          offlineSince: script.days.ahead(-cast.chance.between(31, 45)),
        })),
        act('sales', `${since - 2} 09:30`, 'search-venue', { existingVenue: 'VEN-20931, à reprendre' }),
        note('sales', `${since - 2} 09:40`, 'Reste à voir l’impayé avec la finance.'),
      ),
    ),
  );
