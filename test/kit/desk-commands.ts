import type { Command } from '../../src/cases/command.ts';
import type { Fields } from '../../src/policy/book.ts';
import type { DeskCommand } from '../../src/policy/facts.ts';
import type { Reason } from '../../src/policy/reason.ts';
import { type Email, letterOf, type TestDesk, TODAY } from './desk.ts';
import { FACTS } from './rows.ts';

/** What commands of the desk are given to be tried on. */
export interface Targets {
  readonly partner: string;
  readonly case: string;
  /** A letter of a case, and one that waits for its partner. */
  readonly letter: string;
  readonly unmatched: string;
  readonly call: string;
  /** A file that is stored. */
  readonly file: string;
  /** An absence of each person. */
  readonly absences: ReadonlyMap<string, string>;
}

/** A command as somebody gives it: to its route of the API, or to the door where it has none. */
export type Given =
  | { readonly line: string; readonly body: object }
  | { readonly command: Command; readonly via: 'import' | 'cli' };

const RECEIVED = '2026-06-10';
const ABSENCE = { kind: 'leave', from: TODAY, until: TODAY };

/** Puts on a desk what commands need. */
export async function targetsOf(desk: TestDesk, people: readonly Email[]): Promise<Targets> {
  const { partner, id, letter } = await desk.opened({ receivedOn: RECEIVED });
  const call: Command = { kind: 'log-call', partner, call: { result: 'no-answer' }, caller: null };
  const logged = await desk.done('team-leader@demo', call);
  const waiting = await desk.letter(null, { receivedOn: RECEIVED, named: 'Personne', city: 'Nulle part' });
  const stored = await desk.http('team-leader@demo', 'POST /api/files', Buffer.from('%PDF-1.4'), {
    'content-type': 'application/pdf',
  });
  const absences = new Map<string, string>();
  for (const person of people) {
    const { body } = await desk.http('team-leader@demo', `POST /api/agendas/${person}/absences`, ABSENCE);
    absences.set(person, body.absence);
  }
  return {
    partner,
    case: id,
    letter,
    unmatched: waiting.letter ?? '',
    call: logged.result.call ?? '',
    file: stored.body.file,
    absences,
  };
}

/** A partner told again by the CRM, with facts of its own. */
export const importOf = (id: string, facts: Fields = {}): Given => ({
  command: { kind: 'import-partner', id, partner: { ...FACTS, manager: null }, contracts: [], facts },
  via: 'import',
});

/** Every command of the desk in its smallest form; `person` is whom it is about. */
export const COMMANDS: Readonly<Record<DeskCommand, (to: Targets, person: string) => Given>> = {
  'register-letter': ({ partner }) => ({
    line: 'POST /api/letters',
    body: { receivedOn: RECEIVED, channel: 'letter', product: 'treatwell', partner },
  }),
  'match-letter': ({ unmatched, partner }) => ({ line: `POST /api/letters/${unmatched}/match`, body: { partner } }),
  'correct-letter': ({ letter }) => ({
    line: `POST /api/letters/${letter}/correction`,
    body: { receivedOn: '2026-06-09', reason: 'Tampon relu' },
  }),
  'log-call': ({ partner }) => ({ line: `POST /api/partners/${partner}/calls`, body: { result: 'no-answer' } }),
  'correct-call': ({ call }) => ({
    line: `POST /api/calls/${call}/correction`,
    body: { result: 'voicemail', reason: 'Mauvaise ligne' },
  }),
  'declare-number': ({ partner }) => ({
    line: `POST /api/partners/${partner}/numbers`,
    body: { number: 'pro', phone: null },
  }),
  'attach-file': ({ case: id, file }) => ({
    line: `POST /api/cases/${id}/files`,
    body: { file, name: 'lettre.pdf', kind: 'withdrawal' },
  }),
  'add-note': ({ case: id }) => ({ line: `POST /api/cases/${id}/notes`, body: { text: 'Vu' } }),
  'import-partners': ({ partner }) => importOf(partner),
  'import-letters': ({ partner }) => ({ command: letterOf(partner, { receivedOn: RECEIVED }), via: 'import' }),
  'import-calls': ({ partner }) => ({
    command: { kind: 'log-call', partner, call: { result: 'no-answer' }, caller: null },
    via: 'import',
  }),
  'add-person': () => ({
    command: { kind: 'add-person', email: 'new@demo', name: 'New', roles: ['sales'], canSignIn: true },
    via: 'cli',
  }),
  'set-hours': (_, person) => ({ line: `POST /api/agendas/${person}/hours`, body: { hours: null } }),
  'record-absence': (_, person) => ({ line: `POST /api/agendas/${person}/absences`, body: ABSENCE }),
  'set-cover': ({ absences }, person) => ({
    line: `POST /api/absences/${absences.get(person)}/cover`,
    body: { cover: null },
  }),
  'change-manager': ({ partner }) => ({
    line: `PUT /api/partners/${partner}/manager`,
    body: { manager: 'other-manager@demo' },
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
    via: 'cli',
  }),
};

/** Why a command was refused; nothing when it was not. `preview` only asks. Throws on an answer that is neither. */
export async function refusalsOf(
  desk: TestDesk,
  who: Email,
  given: Given,
  preview: boolean,
): Promise<readonly Pick<Reason, 'code' | 'page' | 'line' | 'fields'>[]> {
  if ('command' in given) {
    const outcome = await desk.run(who, given.command, { preview, via: given.via });
    return outcome.refused ? outcome.reasons : [];
  }
  const { status, body } = await desk.http(who, `${given.line}${preview ? '?preview=true' : ''}`, given.body);
  if (status >= 300 && !Array.isArray(body.reasons)) throw new Error(`${given.line}: ${status} ${body.detail}`);
  return body.reasons ?? [];
}
