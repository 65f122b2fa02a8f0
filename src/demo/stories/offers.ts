import type { Fields } from '../../policy/book.ts';
import { act, approves, asks, attach, inChild, letter, opens } from '../steps.ts';
import { type Step, story, type Story } from '../story.ts';
import type { Telling } from '../telling.ts';
import { billingCompany, pave } from '../words.ts';

const monthlyOf = ({ cast: { partner, product } }: Telling): number =>
  partner.contracts.find((one) => one.product === product)?.monthlyCents ?? 0;

/** What changes, by kind; the rest is the same for all. */
const CHANGES = {
  'downsell-lost': (): Fields => ({ afterOffer: 'Essentiel, sans SMS', droppedOption: 'Pack SMS', reason: 'price' }),
  renegotiation: (): Fields => ({ afterOffer: 'Premium, tarif revu', discountPercent: 15, reason: 'price' }),
  'steep renegotiation': (): Fields => ({
    afterOffer: 'Premium, tarif revu',
    discountPercent: 35,
    reason: 'competitor',
  }),
  'free-months': ({ script }: Telling): Fields => ({
    afterOffer: 'Premium',
    freeMonths: 2,
    freeOf: 'subscription',
    freeFrom: script.days.ahead(15),
    reason: 'care-noreply',
  }),
} as const;

type Change = keyof typeof CHANGES;

const CUT: Readonly<Record<Change, number>> = {
  'downsell-lost': 20,
  renegotiation: 15,
  'steep renegotiation': 35,
  'free-months': 0,
};

const prepared =
  (change: Change, effectiveIn: number) =>
  (telling: Telling): Fields => ({
    kind: change === 'steep renegotiation' ? 'renegotiation' : change,
    beforeOffer: 'Premium',
    afterMonthlyCents: Math.round((monthlyOf(telling) * (100 - CUT[change])) / 100),
    effectiveOn: telling.script.days.ahead(effectiveIn),
    explanation: 'Promis au téléphone pour garder le salon. Le nouveau tarif court jusqu’à la fin d’engagement.',
    billingCompany: billingCompany(telling),
    siret: telling.cast.partner.partner.siret,
    chargeLine: 'recurring',
    ...CHANGES[change](telling),
  });

const SENT = act('am', '1 11:10', 'send');
const PROPOSED = asks('am', '1 11:10', 'approve', {}, 'Sans cela, le salon part chez le concurrent.');
const EXECUTED = act('finance', '4 15:20', 'execute', { financeNote: 'Ligne modifiée.' });
const REJECTED = act('finance', '3 15:20', 'reject', { motive: 'Le SIRET n’est pas celui de la société facturée.' });

const ENDS = {
  prepared: [],
  sent: [SENT],
  proposed: [PROPOSED],
  granted: [PROPOSED, approves('leader', '2 09:30')],
  rejected: [SENT, REJECTED],
  done: [SENT, EXECUTED],
  'granted and done': [PROPOSED, approves('leader', '2 09:30'), EXECUTED],
} as const satisfies Record<string, readonly Step[]>;

/** What was promised to a salon, on its way to the invoice. The effective day is counted from today. */
export const billing = (since: number, change: Change, end: keyof typeof ENDS, effectiveIn = 10): Story =>
  story(
    since,
    opens('am', 'billing-change', prepared(change, effectiveIn)),
    attach('am', '0 16:10', 'signed-contract', 'avenant.txt', 'Avenant signé le jour de l’appel.'),
    ...ENDS[end],
  );

/** A salon kept by a dormant offer: the way to the team leader’s word. */
const DORMANT: readonly Step[] = [
  letter(),
  act('am', '2 14:40', 'fill-pave', pave('saved-with-plan-change', 'price')),
  attach('am', '3 09:30', 'withdrawal', 'retractation.txt', 'Je renonce à résilier, au bénéfice de l’offre dormante.'),
  act('am', '3 09:40', 'mark-recovered'),
  opens(
    'am',
    'dormant-offer',
    (telling) => ({
      reason: 'price',
      triedBefore: 'Remise de 20\u00a0%, puis deux mois offerts\u00a0: refusés.',
      offer: telling.cast.chance.pick(['fr-pro-dormant', 'fr-connect-dormant']),
      paymentMethod: 'pay-at-venue',
      startsOn: telling.around(15),
    }),
    '3 10:00',
  ),
];

const decided = (inDays: number): Step =>
  act('am', '3 10:20', 'plan-winback', ({ script }) => ({ winbackOn: script.days.ahead(inDays) }));

const GRANTED: readonly Step[] = [asks('am', '3 10:30', 'grant', {}), approves('leader', '4 10:00')];

/** A dormant offer: waiting for the team leader, for finance, or active for so long that its end is near. */
export const dormant = (end: 'proposed' | 'granted' | 'ending' | 'resumed'): Story => {
  const active = act('finance', '6 14:10', 'execute', { financeNote: 'Produit dormant posé.' });
  switch (end) {
    case 'proposed':
      return story(6, ...DORMANT, decided(60), asks('am', '3 10:30', 'grant', {}, 'Dernier recours avant le départ.'));
    case 'granted':
      return story(8, ...DORMANT, decided(75), ...GRANTED);
    case 'ending':
      return story(95, ...DORMANT, decided(0), ...GRANTED, active);
    case 'resumed':
      return story(
        104,
        ...DORMANT,
        decided(-12),
        ...GRANTED,
        active,
        act('am', '98 11:00', 'resume', { note: 'Reprend en Premium dès le mois prochain.' }),
        inChild(
          act('am', '98 11:10', 'prepare', { afterOffer: 'Premium', explanation: 'Fin du dormant, offre normale.' }),
        ),
      );
  }
};
