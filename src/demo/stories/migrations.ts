import { act, asks, attach, note, opens } from '../steps.ts';
import { type Step, story, type Story } from '../story.ts';
import type { Telling } from '../telling.ts';

const owes = (unpaidFoundCents: number): Step => act('sales', '0 11:10', 'check-unpaid', { unpaidFoundCents });

/** Everything the team that reads a migration would send it back for. */
const ready =
  (trainingIn: number) =>
  ({ script }: Telling) => ({
    migrationStated: true,
    venueEnabled: true,
    priceList: 'Celle de l’agenda actuel',
    importCustomerFile: true,
    staffAndHours: 'Trois coiffeuses, du mardi au samedi, de 9\u00a0h à 19\u00a0h.',
    forecastTrainingOn: script.days.ahead(trainingIn),
    uspNoted: true,
    contactsFilled: true,
  });

const launched = (trainingIn: number): readonly Step[] => [
  owes(0),
  act('sales', '1 14:30', 'prepare', ready(trainingIn)),
  attach('am', '2 09:30', 'signed-contract', 'contrat.txt', 'Bon pour accord.'),
  act('am', '2 09:40', 'launch', { note: 'Le salon ferme le lundi de la bascule.' }),
];

const ENDS = {
  'half prepared': [
    owes(0),
    act('sales', '1 14:30', 'prepare', { migrationStated: true, venueEnabled: true, priceList: 'À refaire' }),
  ],
  'in debt': [
    owes(48_600),
    note('sales', '1 09:40', 'Le salon conteste deux factures de l’été.'),
    act('am', '3 16:20', 'refuse', { motive: 'Impayé de 486\u00a0€, que le salon ne règle pas.' }),
  ],
  'in progress': launched(3),
  'to undo': [
    ...launched(-4),
    asks('am', '14 10:10', 'undo-migration', { motive: 'La caisse ne convient pas, le salon menace de partir.' }),
  ],
} as const satisfies Record<string, readonly Step[]>;

/** A salon that changes software, and how far that has come. */
export const migration = (since: number, direction: string, end: keyof typeof ENDS): Story =>
  story(
    since,
    opens('sales', 'saas-migration', { direction, fiscalIdentityChanges: false, note: 'Veut une seule caisse.' }),
    ...ENDS[end],
  );
