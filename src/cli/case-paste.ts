import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import { newId } from '../base/ids.ts';
import { execute } from '../cases/execute.ts';
import { type PastedTemplate, readPasted } from '../cases/pasted-template.ts';
import { showCase } from '../cases/present.ts';
import type { Value } from '../policy/book.ts';
import { reason } from '../policy/reason.ts';
import { answer, refuse } from './answer.ts';
import { readArguments, usage } from './arguments.ts';
import { caseText } from './case-text.ts';
import { type CliIo, EXIT } from './io.ts';

const OPTIONS = { template: 'text', file: 'text', act: 'text', key: 'text' } as const;

/** The pasted text: of the file named, else of the standard input. Throws UsageError when there is none. */
async function givenText(io: CliIo, file: string | undefined): Promise<string> {
  if (file === undefined && process.stdin.isTTY) {
    throw usage(io, {
      fr: 'Donnez le texte avec --file, ou par l’entrée standard.',
      en: 'Give the text with --file, or on the standard input.',
    });
  }
  try {
    return file === undefined ? await textOf(process.stdin) : await readFile(file, 'utf8');
  } catch {
    throw usage(io, { fr: `Le fichier ${file} ne peut pas être lu.`, en: `The file ${file} cannot be read.` });
  }
}

const SAY = {
  fr: { read: 'Lu', unread: 'Non reconnu', line: 'ligne', problem: 'À corriger', nothing: 'Aucune valeur lue.' },
  en: { read: 'Read', unread: 'Not recognised', line: 'line', problem: 'To be put right', nothing: 'No value read.' },
} as const;

/** What was read, for people: values by field, then what was not recognised, then what does not fit. */
function pastedText({ label, set, unread, problems }: PastedTemplate, lang: CliIo['lang']): string {
  const say = SAY[lang];
  const told = (value: Value): string => String(value).replaceAll('\n', '\n      ');
  return [
    label,
    ...(Object.keys(set).length === 0 ? [say.nothing] : [`${say.read}:`]),
    ...Object.entries(set).map(([field, value]) => `  ${field} = ${told(value)}`),
    ...(unread.length > 0 ? [`${say.unread}:`] : []),
    ...unread.map(({ line, text }) => `  ${say.line} ${line}: ${text}`),
    ...(problems.length > 0 ? [`${say.problem}:`] : []),
    ...problems.map(({ message, page, line }) => `  - ${message} (${page}:${line})`),
  ].join('\n');
}

/**
 * `case paste CASE [--template T] [--file F] [--act A]`: reads a pasted block and prints what it says. With `--act`
 * the action is then taken with the values read, unless one of them does not fit; lines that were not recognised are
 * told either way. Exit 1 when something does not fit or the action is refused.
 */
export async function casePaste(args: readonly string[], io: CliIo): Promise<number> {
  const { positionals, options } = readArguments(args, io, OPTIONS, ['CASE']);
  const id = positionals[0]!;
  const text = await givenText(io, options.file);
  const desk = await io.open();
  try {
    const look = { actor: desk.actor, now: io.now(), lang: io.lang };
    const read = await readPasted(desk.door, look, { case: id, template: options.template ?? null, text });
    if ('missing' in read) {
      if (read.missing === 'template') throw usage(io, read.message);
      const unknown = reason('unknown-case', false, read.message, { page: 'roles.md', line: 1 });
      return refuse(io, { action: 'paste', reasons: [unknown] });
    }
    if (options.act === undefined || read.problems.length > 0) {
      answer(io, read, () => pastedText(read, io.lang));
      return read.problems.length > 0 ? EXIT.refused : EXIT.done;
    }
    const outcome = await execute(
      desk.door,
      { kind: 'take-action', case: id, action: options.act, set: read.set },
      { actor: desk.actor, via: 'cli', key: options.key ?? newId(), now: io.now() },
    );
    if (outcome.refused) return refuse(io, outcome);
    const view = await showCase(desk.door, look, id);
    if (!view) throw new Error(`case ${id} is not there after an action on it`);
    answer(io, { ...view, pasted: read }, () => [pastedText(read, io.lang), '', caseText(view, io.lang)].join('\n'));
    return EXIT.done;
  } finally {
    await desk.close();
  }
}
