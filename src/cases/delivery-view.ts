import type { Sql } from '../db/pool.ts';
import type { RegistrarOrder, Text } from '../policy/book.ts';
import type { CaseState, DeliveryState } from '../policy/facts.ts';
import type { Lang } from './words.ts';

/** Where an order to another system stands, for the people of the case. */
export interface DeliveryView {
  readonly id: string;
  readonly order: RegistrarOrder;
  readonly orderLabel: string;
  /** The domain name it is about. */
  readonly target: string;
  /** `not-configured`: the desk is not linked to the registrar, the order waits until it is. */
  readonly state: 'waiting' | 'not-configured' | 'done' | 'failed';
  readonly stateLabel: string;
  /** What the other system said the last time, in words; null when it said nothing. */
  readonly note: string | null;
  /** Times it was tried so far. */
  readonly attempts: number;
  /** When it is tried again, an instant; null when it is not. */
  readonly nextAt: string | null;
  /** Day it was ordered or, once answered, the day of the answer. */
  readonly on: string;
}

interface DeliveryRow {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly next_at: string;
  readonly note: string | null;
}

const ORDERS: Readonly<Record<RegistrarOrder, Text>> = {
  'reset-code': { fr: 'Nouveau code de transfert', en: 'New transfer code' },
  'autorenew-off': { fr: 'Couper le renouvellement automatique', en: 'Switch automatic renewal off' },
  'autorenew-on': { fr: 'Remettre le renouvellement automatique', en: 'Switch automatic renewal on' },
  'remove-redirections': { fr: 'Retirer les redirections', en: 'Remove the redirections' },
  unlock: { fr: 'Déverrouiller le nom', en: 'Unlock the name' },
  'export-zone': { fr: 'Enregistrer la zone', en: 'Save the zone' },
};

const STATES: Readonly<Record<DeliveryView['state'], Text>> = {
  waiting: { fr: 'En attente du bureau d’enregistrement', en: 'Waiting for the registrar' },
  'not-configured': {
    fr: 'En attente\u00a0: le bureau d’enregistrement n’est pas relié',
    en: 'Waiting: the registrar is not linked',
  },
  done: { fr: 'Fait', en: 'Done' },
  failed: { fr: 'Échec', en: 'Failed' },
};

const FAILURES: Readonly<Record<string, Text>> = {
  unauthorised: {
    fr: 'Le bureau d’enregistrement n’accepte pas le jeton du desk',
    en: 'The registrar does not accept the token of the desk',
  },
  'not-found': { fr: 'Le bureau d’enregistrement ne tient pas ce nom', en: 'The registrar does not hold this name' },
  'rate-limited': { fr: 'Le bureau d’enregistrement demande d’attendre', en: 'The registrar asks to wait' },
  unavailable: { fr: 'Le bureau d’enregistrement n’a pas répondu', en: 'The registrar did not answer' },
  refused: { fr: 'Le bureau d’enregistrement refuse', en: 'The registrar refuses' },
};

/** A note of a delivery (`refused: locked`) in words; one the desk did not write stays as it is. */
export function deliveryNote(note: string | null, lang: Lang): string | null {
  const [, kind = '', said = ''] = /^([a-z-]+): (.*)$/s.exec(note ?? '') ?? [];
  const failure = FAILURES[kind];
  return failure ? `${failure[lang]} (${said})` : note;
}

const stateOf = (delivery: DeliveryState, row: DeliveryRow | undefined): DeliveryView['state'] => {
  if (delivery.state !== 'ordered') return delivery.state;
  return row?.state === 'not-configured' ? 'not-configured' : 'waiting';
};

/** The orders a case gave, in order. The journal says what was ordered and answered; the tries are told beside it. */
export async function deliveriesOf(sql: Sql, state: CaseState, lang: Lang): Promise<DeliveryView[]> {
  if (state.deliveries.length === 0) return [];
  const found = await sql.sql<DeliveryRow>(
    'select id, state, attempts, next_at, note from delivery where id = any($1::text[])',
    [state.deliveries.map(({ id }) => id)],
  );
  const rows = new Map(found.map((row) => [row.id, row]));
  return state.deliveries.map((delivery) => {
    const { id, order, target, on } = delivery;
    const row = rows.get(id);
    const stands = stateOf(delivery, row);
    return {
      id,
      order,
      orderLabel: ORDERS[order][lang],
      target,
      state: stands,
      stateLabel: STATES[stands][lang],
      note: deliveryNote(delivery.note ?? row?.note ?? null, lang),
      attempts: row?.attempts ?? 0,
      nextAt: stands === 'waiting' ? (row?.next_at ?? null) : null,
      on,
    };
  });
}
