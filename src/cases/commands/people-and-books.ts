import type { Handler } from '../context.ts';
import { streamOf } from '../desk-event.ts';
import { barred, refuse, sourceOf } from '../refuse.ts';

/** A person joins the desk, or their roles change. */
export const addPerson: Handler<'add-person'> = {
  streams: async (_, command) => [streamOf('person', command.email)],

  async handle(context, command) {
    const law = await context.law;
    const no = barred(law, 'add-person', context.envelope.actor, command.email);
    if (no) return no;
    if (command.email === context.envelope.actor.email) {
      const message = {
        fr: 'Personne ne change ses propres rôles\u00a0: une autre personne doit le faire.',
        en: 'Nobody changes their own roles: another person has to do it.',
      };
      return refuse('add-person', command.email, sourceOf(law, 'add-person'), 'separation', message);
    }
    const strange = command.roles.filter((role) => !law.roles.has(role));
    if (strange.length > 0) {
      const known = [...law.roles.keys()].join(', ');
      const message = {
        fr: `Rôle inconnu\u00a0: ${strange.join(', ')}. Rôles\u00a0: ${known}.`,
        en: `Unknown role: ${strange.join(', ')}. Roles: ${known}.`,
      };
      return refuse('add-person', command.email, sourceOf(law, 'add-person'), 'bad-value', message);
    }
    const { email, name, roles, canSignIn } = command;
    return {
      events: [{ on: 'person', id: email, event: { kind: 'person-recorded', name, roles, canSignIn } }],
      result: { person: email, outcome: 'created' },
    };
  },
};

/** Files seed version 1 of the book when the desk has none; nobody publishes over a book by starting the program. */
export const publishBook: Handler<'publish-book'> = {
  streams: async () => [streamOf('book', 'salon')],

  async handle(context, command) {
    const rows = await context.tx.sql<{ version: number | null }>('select max(version) as version from book_version');
    if ((rows[0]?.version ?? 0) >= command.version) return { events: [], result: { outcome: 'unchanged' } };
    const { version, hash, files, effectiveOn } = command;
    return {
      events: [{ on: 'book', id: 'salon', event: { kind: 'book-published', version, hash, files, effectiveOn } }],
      result: { outcome: 'created' },
    };
  },
};
