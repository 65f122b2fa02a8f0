import { NO_CHANGE } from '../../policy/case-event.ts';
import type { Context, Handler, Refusal } from '../context.ts';
import { streamOf } from '../desk-event.ts';
import { type CaseFile, loadCase } from '../load.ts';
import { barred, NOWHERE, refuse, sourceOf, staleVersion, unknown } from '../refuse.ts';

const CASE = { fr: 'Le dossier', en: 'Case' };

/** The case a paper or a note is for, as the person saw it; or why it is not for them. */
async function caseFor(context: Context, command: 'attach-file' | 'add-note', id: string): Promise<CaseFile | Refusal> {
  const file = await loadCase(context.tx, context.today, id, context.rows);
  const law = await context.law;
  const no = barred(law, command, context.envelope.actor, id);
  if (no) return no;
  if (!file) return unknown(command, NOWHERE, 'unknown-case', CASE, id);
  return staleVersion(context.envelope, command, file.state, sourceOf(law, command)) ?? file;
}

/** A scan, a withdrawal or another paper joins a case; the file itself is already stored under its hash. */
export const attachFile: Handler<'attach-file'> = {
  streams: async (_, command) => [streamOf('case', command.case)],

  async handle(context, command) {
    const file = await caseFor(context, 'attach-file', command.case);
    if ('refuse' in file) return file;
    const law = await context.law;
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
    const file = await caseFor(context, 'add-note', command.case);
    if ('refuse' in file) return file;
    return {
      events: [{ on: 'case', id: command.case, event: { kind: 'note-added', text: command.text, ...NO_CHANGE } }],
      result: { case: command.case, version: file.state.version + 1 },
    };
  },
};
