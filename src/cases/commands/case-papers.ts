import { NO_CHANGE } from '../../policy/case-event.ts';
import type { Handler } from '../context.ts';
import { streamOf } from '../desk-event.ts';
import { loadCase } from '../load.ts';
import { barred, NOWHERE, refuse, sourceOf, staleVersion, unknown } from '../refuse.ts';

const CASE = { fr: 'Le dossier', en: 'Case' };

/** A scan, a withdrawal or another paper joins a case; the file itself is already stored under its hash. */
export const attachFile: Handler<'attach-file'> = {
  streams: async (_, command) => [streamOf('case', command.case)],

  async handle(context, command) {
    const file = await loadCase(context.tx, context.today, command.case, context.rows);
    const law = await context.law;
    const no = barred(law, 'attach-file', context.envelope.actor, command.case);
    if (no) return no;
    if (!file) return unknown('attach-file', NOWHERE, 'unknown-case', CASE, command.case);
    const stale = staleVersion(context.envelope, 'attach-file', file.state, sourceOf(law, 'attach-file'));
    if (stale) return stale;
    const kinds = law.lists.get('attachment-kinds');
    if (!kinds?.values.has(command.attachmentKind)) {
      const known = [...(kinds?.values.keys() ?? [])].join(', ');
      const message = {
        fr: `«\u00a0${command.attachmentKind}\u00a0» n’est pas une sorte de pièce (${known}).`,
        en: `“${command.attachmentKind}” is not a kind of attachment (${known}).`,
      };
      return refuse('attach-file', command.case, sourceOf(law, 'attach-file'), 'bad-value', message);
    }
    const { file: sha256, name, mediaType, size, attachmentKind: kind } = command;
    const attachment = { file: sha256, name, mediaType, size, kind };
    return {
      events: [{ on: 'case', id: command.case, event: { kind: 'file-attached', attachment, ...NO_CHANGE } }],
      result: { case: command.case, version: file.state.version + 1 },
    };
  },
};

/** A sentence for the colleagues, on the case's timeline. */
export const addNote: Handler<'add-note'> = {
  streams: async (_, command) => [streamOf('case', command.case)],

  async handle(context, command) {
    const file = await loadCase(context.tx, context.today, command.case, context.rows);
    const law = await context.law;
    const no = barred(law, 'add-note', context.envelope.actor, command.case);
    if (no) return no;
    if (!file) return unknown('add-note', NOWHERE, 'unknown-case', CASE, command.case);
    const stale = staleVersion(context.envelope, 'add-note', file.state, sourceOf(law, 'add-note'));
    if (stale) return stale;
    return {
      events: [{ on: 'case', id: command.case, event: { kind: 'note-added', text: command.text, ...NO_CHANGE } }],
      result: { case: command.case, version: file.state.version + 1 },
    };
  },
};
