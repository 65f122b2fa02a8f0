import type { Fields, Text } from '../policy/book.ts';
import { type PastedLine, parseTemplate, templateIn } from '../policy/template-parse.ts';
import { fillingAction, templatesOf } from '../policy/template-text.ts';
import { ask, type Look } from './asking.ts';
import type { Door } from './execute.ts';
import { loadCase } from './load.ts';
import { speak, type SpokenReason } from './words.ts';

/** What was understood of a text pasted on a case. */
export interface PastedTemplate {
  template: string;
  label: string;
  /** The action whose form takes these values. */
  action: string | null;
  set: Fields;
  /** Fields whose line was found, empty ones included. */
  found: string[];
  /** Lines that belong to no line of the template. */
  unread: PastedLine[];
  problems: SpokenReason[];
}

/** Why a text cannot be read at all: there is no such case, or no such template on it. */
export interface NothingToRead {
  missing: 'case' | 'template';
  message: Text;
}

const noCase = (id: string): NothingToRead => ({
  missing: 'case',
  message: { fr: `Le dossier ${id} n’existe pas.`, en: `Case ${id} does not exist.` },
});

function noTemplate(id: string, named: string | null, known: readonly string[]): NothingToRead {
  const which = named === null ? '' : ` ${named}`;
  return {
    missing: 'template',
    message: {
      fr: `Le dossier ${id} n’a pas de pavé${which}. Il a\u00a0: ${known.join(', ') || 'aucun'}.`,
      en: `Case ${id} has no block${which}. It has: ${known.join(', ') || 'none'}.`,
    },
  };
}

/**
 * Reads a pasted text by the templates of the case's own version of the book, and writes nothing. Without a template
 * named, the one most of whose lines the text holds is taken.
 */
export async function readPasted(
  door: Door,
  look: Look,
  given: { case: string; template: string | null; text: string },
): Promise<PastedTemplate | NothingToRead> {
  const asking = await ask(door, look);
  const file = await loadCase(door.pool, asking.today, given.case);
  if (!file) return noCase(given.case);
  const book = await door.books.version(door.pool, file.state.bookVersion);
  const type = book.caseTypes.get(file.state.type);
  const { product } = file.state;
  const known = type ? templatesOf(book, type, product) : [];
  const template =
    type && given.template === null
      ? templateIn(book, type, product, given.text)
      : known.find(({ id }) => id === given.template);
  if (!type || !template) {
    return noTemplate(
      given.case,
      given.template,
      known.map(({ id }) => id),
    );
  }
  const read = parseTemplate(book, template, type.fields, given.text, asking.people);
  return {
    template: template.id,
    label: template.label[look.lang],
    action: fillingAction(type, template)?.id ?? null,
    set: read.set,
    found: [...read.found],
    unread: [...read.unread],
    problems: read.problems.map((found) => speak(found, look.lang)),
  };
}
