import { act, attach, opens } from '../steps.ts';
import { of, type Step, story, type Story } from '../story.ts';
import type { Telling } from '../telling.ts';

const ENDS = {
  'in talks': [],
  back: [act('am', '2 11:00', 'reactivate', ({ now }: Telling) => ({ opportunity: 'Already client', backOn: now }))],
  signed: [
    attach('am', '3 10:05', 'signed-contract', 'contrat.txt', 'Nouveau contrat, douze mois.'),
    act('am', '3 10:20', 'win-back', ({ script }: Telling) => ({
      opportunity: 'OPP-7731',
      backOn: script.days.ahead(9),
    })),
  ],
  declined: [act('am', '2 11:05', 'decline', { refusal: 'competitor', note: 'Content ailleurs, finalement.' })],
} as const satisfies Record<string, readonly Step[]>;

/** A salon offline for so many days that calls by itself; what is looked at before anything is signed. */
export const returning = (since: number, offlineFor: number, end: keyof typeof ENDS): Story =>
  of(
    { facts: { shopState: 'archived', marketplaceStatus: 'off' } },
    story(
      since,
      opens('am', 'winback', ({ now }) => ({ context: 'returning', workOn: now, note: 'A rappelé le standard.' })),
      act('am', '1 10:00', 'start-talks', { sameSaas: true, note: 'Regrette d’être parti.' }),
      act('am', '1 10:05', 'record-offline', ({ script }) => ({ offlineSince: script.days.ahead(-offlineFor) })),
      act('am', '1 10:10', 'search-venue', { existingVenue: 'VEN-18804' }),
      act('am', '1 10:15', 'check-unpaid', { unpaidFoundCents: 0 }),
      act('am', '1 10:20', 'note-usp'),
      ...ENDS[end],
    ),
  );
