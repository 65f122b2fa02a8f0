import type { Fields } from '../../policy/book.ts';
import { act, books, inChild, met, onDay, opens } from '../steps.ts';
import { of, type Setting, type Step, story, type Story } from '../story.ts';
import type { Telling } from '../telling.ts';

type Request = 'opt-out' | 'opt-in';

/** What the salon says, and what it was told. */
const HEARD: Readonly<Record<Request, (telling: Telling) => Fields>> = {
  'opt-out': ({ cast: { chance } }) => ({
    argumentsGiven: true,
    motive: chance.pick([
      'Trop de clientes d’un jour, qui ne reviennent pas.',
      'La commission lui reste en travers de la gorge.',
      'Son agenda est plein, elle refuse du monde.',
      'Les annulations de dernière minute viennent toutes de la page.',
    ]),
  }),
  'opt-in': ({ cast: { chance } }) => ({
    interestUnderstood: true,
    questionsAnswered: true,
    motive: chance.pick([
      'Deux fauteuils vides le mardi, veut les remplir.',
      'Une concurrente de la rue y est, elle veut y être aussi.',
      'Vient d’ouvrir un institut, cherche ses premières clientes.',
    ]),
  }),
};

/** A page that is online, or not: an opt-out needs one, an opt-in the other. */
const PAGE: Readonly<Record<Request, Setting>> = {
  'opt-out': { facts: { marketplaceStatus: 'on', shopState: 'live' } },
  'opt-in': { facts: { marketplaceStatus: 'off', shopState: 'live' } },
};

const ticketNumber = ({ cast: { chance } }: Telling): string => `TS-${chance.between(40_000, 59_999)}`;

/** A request up to the audit, one step of its list after the other; the talk is about so many days after. */
const requestSteps = (request: Request, talk: number, over?: true): readonly Step[] => [
  opens('support', 'support-request', (telling) => ({
    request,
    requestedBy: 'salon',
    ticketNumber: ticketNumber(telling),
  })),
  act('support', '0 09:40', 'note-request', HEARD[request]),
  act('support', '0 09:50', 'note-request', { managerAnnounced: true }),
  books('support', '0 09:55', { for: talk, minutes: 30, ...(over && { over }) }),
  act('support', '0 10:05', `send-${request}`),
];

/** A request of which support has done so many steps, the first being to open it. */
export const request = (since: number, kind: Request, steps: 1 | 2 | 3 | 4): Story =>
  of(PAGE[kind], story(since, ...requestSteps(kind, since + 3).slice(0, steps)));

const RESOLVED = act('support', '0 10:10', 'resolve');

/** Handed on: the account manager’s talk with the salon is to come. */
export const handedOn = (since: number, kind: Request, resolved: boolean): Story =>
  of(PAGE[kind], story(since, ...requestSteps(kind, since + 2), ...(resolved ? [RESOLVED] : [])));

const HELD = met('am', 'hold-appointment');

const counted = (pendingBookings: number): Step => met('am', 'count-bookings', { pendingBookings });

/** The page changes so many days from today. */
const changes = (action: string, inDays: number, reason: string): Step =>
  met('am', action, ({ script }) => ({ effectiveOn: script.days.ahead(inDays), reason }));

/** What a talk may lead to. */
const DECISIONS = {
  'off later': [
    HELD,
    counted(7),
    changes('switch-off', 12, 'Veut garder ses habituées, après la dernière réservation.'),
  ],
  'off today': [HELD, counted(2), changes('switch-off', 0, 'Ferme la page le temps des travaux.')],
  archived: [HELD, counted(0), changes('archive-shop', 5, 'Fusionne avec la boutique voisine.')],
  on: [HELD, changes('switch-on', 3, 'Conditions acceptées, photos refaites.')],
  kept: [HELD, met('am', 'keep-page', { reason: 'Convaincue par les chiffres de ses nouvelles clientes.' })],
  missed: [met('am', 'miss-appointment', { note: 'Salon fermé à l’heure dite.' })],
  untold: [],
  risk: [HELD, met('am', 'to-potential-churn')],
} as const satisfies Record<string, readonly Step[]>;

/** A talk that took place, or was to, and what was decided. */
export const audited = (since: number, kind: Request, decision: keyof typeof DECISIONS): Story =>
  of(PAGE[kind], story(since, ...requestSteps(kind, 2, true), inChild(...DECISIONS[decision]), RESOLVED));

/** A page that was switched off on its day, and noted so. */
export const carriedOut = (since: number): Story =>
  of(
    PAGE['opt-out'],
    story(
      since,
      ...requestSteps('opt-out', 2, true),
      inChild(
        HELD,
        counted(4),
        changes('switch-off', 6 - since, 'Passe en salon privé.'),
        onDay(({ script }) => script.days.nextWorkday(script.days.ahead(6 - since)), '10:00', 'am', 'note-carried-out'),
      ),
    ),
  );

/** A salon that thinks again, one that asked for something else, one that in truth wants to leave altogether. */
export const elsewhere = (since: number, end: 'withdrawn' | 'other' | 'risk'): Story => {
  const asked = requestSteps('opt-out', since).slice(0, 2);
  const ends: Record<typeof end, readonly Step[]> = {
    withdrawn: [
      ...asked,
      act('support', '0 10:20', 'close-withdrawn', { reason: 'Garde sa page jusqu’à la rentrée.' }),
    ],
    other: [
      opens('support', 'support-request', {
        request: 'other',
        requestedBy: 'new-owner',
        note: 'Changement de gérante.',
      }),
      act('support', '0 11:00', 'close-other', { reason: 'Traité par l’administration des comptes.' }),
    ],
    risk: [...asked, act('support', '0 10:20', 'send-to-risk')],
  };
  return of(PAGE['opt-out'], story(since, ...ends[end]));
};
