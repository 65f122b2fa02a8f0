import type { Fields } from '../policy/book.ts';
import { actor } from './people.ts';
import type { Telling } from './telling.ts';

/** Why salons leave, most often. */
const REASONS: readonly string[] = ['price', 'competitor', 'feature', 'care-low', 'nouse', 'manual'];

/** The pavé of an appointment, as the account manager writes it; the reason is drawn when none is given. */
export const pave =
  (outcome: string, reason?: string) =>
  ({ cast: { chance, people }, booked, today }: Telling): Fields => {
    const [, month, day] = (booked || today).split('-');
    return {
      appointmentSummary: `${day}/${month}, ${actor(people.am).name}`,
      mainReason: reason ?? chance.pick(REASONS),
      healthStatus: chance.pick(['vert', 'orange', 'rouge']),
      competitor: chance.pick(['aucun', 'Planity', 'agenda papier']),
      outcome,
    };
  };

/** What a risk is opened with: what alerted somebody, and the words they left. */
export const alerted =
  (more: Fields = {}) =>
  ({ cast: { chance } }: Telling): Fields => ({
    mainReason: chance.pick(REASONS),
    ...chance.pick<Fields>([
      { signal: 'customer-file', note: 'A demandé son fichier client.' },
      { signal: 'low-nps', note: 'A répondu 4 à l’enquête d’hier.' },
      { signal: 'spoken-wish', note: 'Trouve le forfait trop cher.' },
      { signal: 'red-alert', note: 'Un commercial de Planity est passé la semaine dernière.' },
      { signal: 'options-to-drop', note: 'Veut retirer l’option SMS.' },
    ]),
    ...more,
  });

/** The company that pays a salon’s invoices. */
export const billingCompany = ({ cast: { partner, chance } }: Telling): string =>
  `${chance.pick(['SARL', 'SAS', 'EURL'])} ${partner.partner.name}`;
