import type { Command } from '../../src/cases/command.ts';
import type { DeskCommand } from '../../src/policy/facts.ts';
import { type Email, letterOf, type TestDesk, TODAY } from './desk.ts';

/** What commands of the desk are given to be tried on. */
export interface Targets {
  readonly partner: string;
  readonly case: string;
  /** A letter of a case, and one that waits for its partner. */
  readonly letter: string;
  readonly unmatched: string;
  readonly call: string;
  /** An absence of each person. */
  readonly absences: ReadonlyMap<string, string>;
}

/** A command as somebody gives it, on themselves or on another where it is about a person. */
export interface Given {
  readonly command: Command;
  readonly via?: 'import';
}

const RECEIVED = '2026-06-10';

/** Puts on a desk what commands need. */
export async function targetsOf(desk: TestDesk, people: readonly Email[]): Promise<Targets> {
  const { partner, id, letter } = await desk.opened({ receivedOn: RECEIVED });
  const logged = await desk.done('team-leader@demo', {
    kind: 'log-call',
    partner,
    call: { result: 'no-answer' },
    caller: null,
  });
  const waiting = await desk.letter(null, { receivedOn: RECEIVED, named: 'Personne', city: 'Nulle part' });
  const absences = new Map<string, string>();
  for (const person of people) {
    const { result } = await desk.done('team-leader@demo', absenceOf(person));
    absences.set(person, result.absence ?? '');
  }
  return { partner, case: id, letter, unmatched: waiting.letter ?? '', call: logged.result.call ?? '', absences };
}

const absenceOf = (person: string): Command => ({
  kind: 'record-absence',
  person,
  absenceKind: 'leave',
  from: TODAY,
  until: TODAY,
  fromHalf: 'morning',
  untilHalf: 'afternoon',
  cover: null,
});

/** Every command of the desk in its smallest form. `person` is whom it is about. */
export const COMMANDS: Readonly<Record<DeskCommand, (to: Targets, person: string) => Given>> = {
  'register-letter': ({ partner }) => ({ command: letterOf(partner, { receivedOn: RECEIVED }) }),
  'match-letter': ({ unmatched, partner }) => ({ command: { kind: 'match-letter', letter: unmatched, partner } }),
  'correct-letter': ({ letter }) => ({
    command: { kind: 'correct-letter', letter, receivedOn: '2026-06-09', reason: 'Tampon relu' },
  }),
  'log-call': ({ partner }) => ({
    command: { kind: 'log-call', partner, call: { result: 'no-answer' }, caller: null },
  }),
  'correct-call': ({ call }) => ({
    command: { kind: 'correct-call', call, change: { result: 'voicemail' }, withdraw: false, reason: 'Erreur' },
  }),
  'declare-number': ({ partner }) => ({ command: { kind: 'declare-number', partner, number: 'pro', phone: null } }),
  'attach-file': ({ case: id }) => ({
    command: {
      kind: 'attach-file',
      case: id,
      file: 'a'.repeat(64),
      name: 'lettre.pdf',
      mediaType: 'application/pdf',
      size: 12,
      attachmentKind: 'withdrawal',
    },
  }),
  'add-note': ({ case: id }) => ({ command: { kind: 'add-note', case: id, text: 'Vu' } }),
  'import-partners': ({ partner }) => ({ command: importOf(partner), via: 'import' }),
  'import-letters': ({ partner }) => ({ command: letterOf(partner, { receivedOn: RECEIVED }), via: 'import' }),
  'import-calls': ({ partner }) => ({
    command: { kind: 'log-call', partner, call: { result: 'no-answer' }, caller: null },
    via: 'import',
  }),
  'add-person': () => ({
    command: { kind: 'add-person', email: 'new@demo', name: 'New', roles: ['sales'], canSignIn: true },
  }),
  'set-hours': (_, person) => ({ command: { kind: 'set-hours', person, hours: null } }),
  'record-absence': (_, person) => ({ command: absenceOf(person) }),
  'set-cover': ({ absences }, person) => ({
    command: { kind: 'set-cover', absence: absences.get(person) ?? '', cover: null },
  }),
  'change-manager': ({ partner }) => ({
    command: { kind: 'change-manager', partner, manager: 'other-manager@demo', reason: null },
  }),
  'record-domain': ({ partner }) => ({
    command: {
      kind: 'record-domain',
      fqdn: 'salon.example',
      partner,
      registrar: 'gandi',
      expiresOn: null,
      autorenew: null,
      status: [],
    },
  }),
};

/** A partner told again by the CRM, with facts of its own. */
export const importOf = (
  id: string,
  facts: Readonly<Record<string, string | number | boolean | null>> = {},
): Command => ({
  kind: 'import-partner',
  id,
  partner: {
    name: 'Salon',
    address: '1 rue Neuve',
    postalCode: '75011',
    city: 'Paris',
    salonPhone: null,
    proPhone: null,
    email: null,
    manager: null,
    onboardingManager: null,
    siret: null,
    domainName: null,
  },
  contracts: [],
  facts,
});
