import { act, inChild, note, opens } from '../steps.ts';
import { of, type Step, story, type Story } from '../story.ts';
import type { Telling } from '../telling.ts';
import { losing } from './letters.ts';

const domain = ({ cast: { partner } }: Telling): { domain: string | null } => ({ domain: partner.partner.domainName });

/** The way of a name back to its salon; each step is somebody’s. */
const HANDED_BACK: readonly Step[] = [
  act('am', '6 11:30', 'request'),
  act('second', '7 09:20', 'confirm'),
  act('second', '7 09:30', 'check-owner-contact', ({ cast }) => ({ ownerContact: cast.partner.partner.name })),
  act('second', '7 09:35', 'export-zone'),
  act('second', '7 09:40', 'unlock'),
  act('second', '7 09:45', 'record-dnssec-off'),
  act('second', '7 09:50', 'reset-code'),
];

const LENGTHS = { 'to request': 0, 'to confirm': 1, confirmed: 3, ordered: 7 } as const;

/** The name of a salon that is lost, on its way back: orders to the registrar leave once somebody has confirmed. */
export const handingBack = (since: number, reached: keyof typeof LENGTHS): Story =>
  of(
    { domain: true },
    story(
      since,
      ...losing('refused', 4),
      act('am', '6 11:20', 'open-domain-task', domain),
      inChild(...HANDED_BACK.slice(0, LENGTHS[reached])),
    ),
  );

const task = (
  kind: string,
  more: Readonly<Record<string, string>> = {},
  who: 'support' | 'onboarding' = 'support',
): Step => opens(who, 'domain-task', (telling) => ({ ...domain(telling), kind, ...more }));

/** A code asked for before any loss: nobody knows yet why the salon wants it. */
export const codeAsked = (since: number): Story =>
  of({ domain: true }, story(since, task('transfer-out', { note: 'Le webmaster du salon demande le code.' })));

const NEW_NAME: readonly Step[] = [
  opens('onboarding', 'domain-task', ({ cast: { partner } }) => ({
    kind: 'buy',
    domain: `rdv-${partner.partner.domainName}`,
    purchaseReason: 'renamed',
  })),
  act('onboarding', '0 11:20', 'request', { note: 'Le salon change d’enseigne.' }),
];

/** A name to buy, waiting for a second look; or bought, which opens the ticket that bills it. */
export const buying = (since: number, bought: boolean): Story =>
  of(
    { domain: true },
    story(
      since,
      ...NEW_NAME,
      ...(bought ? [act('junior', '1 10:00', 'confirm'), act('junior', '1 10:20', 'record-purchase')] : []),
    ),
  );

/** A salon that stays with the registrar without us: both owners have a message to confirm. */
export const newOwner = (since: number): Story =>
  of(
    { domain: true },
    story(
      since,
      task('owner-change', { note: 'Garde son nom, sans nous.' }, 'onboarding'),
      act('onboarding', '0 11:10', 'request'),
      act('junior', '1 09:10', 'confirm'),
      act('junior', '1 09:30', 'ask-owner-change', ({ cast }) => ({
        newOwner: `Gérant de ${cast.partner.partner.name}`,
      })),
      note('junior', '3 10:00', 'Un seul des deux messages est confirmé.'),
    ),
  );
