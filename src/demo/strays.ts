import { addDays } from '../policy/civil-date.ts';
import type { DemoPartner } from './partners.ts';
import { actor, holders } from './people.ts';
import type { Script } from './script.ts';

interface Stray {
  readonly named: string;
  readonly city: string | null;
  readonly product: string;
  readonly daysAgo: number;
  readonly note: string | null;
}

/** Letters no salon answers to, and letters that two homonyms could have written. */
export function strays(partners: readonly DemoPartner[]): Stray[] {
  const twins = partners.slice(-3).map(({ partner, contracts }, at) => ({
    named: partner.name,
    city: partner.city,
    product: contracts[0]?.product ?? '',
    daysAgo: 2 + at * 3,
    note: null,
  }));
  return [
    { named: 'Salon Marguerite', city: 'Vannes', product: 'treatwell', daysAgo: 1, note: 'Enveloppe sans adresse.' },
    { named: 'Chez Paulette', city: 'Lyon', product: 'wavy', daysAgo: 6, note: null },
    { named: 'SARL B. Coiffure', city: null, product: 'treatwell', daysAgo: 12, note: 'Raison sociale seule.' },
    ...twins,
  ];
}

/** Puts a letter in the tray, dated. */
export async function stray(script: Script, { daysAgo, ...said }: Stray): Promise<void> {
  const receivedOn = script.days.workday(daysAgo);
  const letter = {
    number: null,
    receivedOn,
    writtenOn: addDays(receivedOn, -2),
    registeredOn: null,
    channel: 'letter',
    scan: null,
    ...said,
  };
  const [junior = ''] = holders('junior-account-manager');
  await script.give(actor(junior), receivedOn, '10:40', { kind: 'register-letter', letter, partner: null });
}
