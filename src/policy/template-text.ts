import { blockValue, type BlockWords, expectedIn, readBlockValue } from './block-value.ts';
import { labelled, laidOut, linesOf, literal } from './block-lines.ts';
import type { Book, CaseType, FieldDefinition, Template, TemplateLine, Value } from './book.ts';
import type { ReadField } from './conditions.ts';
import { bareLetters } from './named.ts';
import { reason, type Reason } from './reason.ts';
import { isBlank, parseValue, quoted } from './values.ts';

type FieldsById = ReadonlyMap<string, FieldDefinition>;

/** Names of people, for fields that hold one; without them a person is an e-mail. */
export type People = BlockWords['people'];

const wordsFor = (book: Book, template: Template, people: People): BlockWords => ({
  book,
  people,
  lang: template.lang,
});

/** A line of a block: the exact label and the words of its value, nothing for an empty one. */
export interface BlockLine {
  readonly field: string;
  readonly label: string;
  readonly text: string;
}

/** The text block of a case, whole and line by line: what is pasted, kept in the register and sent with an invitation. */
export interface Block {
  readonly template: Template;
  readonly lines: readonly BlockLine[];
  readonly text: string;
}

/** The block a template makes of what a case says, in the language of the template. */
export function blockOf(
  book: Book,
  template: Template,
  fields: FieldsById,
  read: ReadField,
  people: People = [],
): Block {
  const words = wordsFor(book, template, people);
  const colon = template.lang === 'fr' ? '\u00a0:' : ':';
  const lines = template.lines.map(({ field, label }) => ({
    field,
    label,
    text: blockValue(fields.get(field), read(field), words),
  }));
  const text = lines
    .map((line) => (line.text === '' ? line.label + colon : `${line.label}${colon} ${laidOut(line.text, template)}`))
    .join('\n');
  return { template, lines, text };
}

/** The exact text of a block. `parseTemplate` reads the same values back from it. */
export const renderTemplate = (...given: Parameters<typeof blockOf>): string => blockOf(...given).text;

/** Templates of a case type: what closing such a case needs, then what any action needs, then the rest, as in the book. */
export function templatesOf(book: Book, type: CaseType): Template[] {
  const needing = (template: Template) =>
    [...type.actions.values()].filter((action) =>
      action.needs.some((need) => need.kind === 'template' && need.template === template.id),
    );
  const rank = (template: Template): number => {
    const actions = needing(template);
    if (actions.some(({ to }) => to !== undefined && type.states.get(to)?.end === true)) return 0;
    return actions.length > 0 ? 1 : 2;
  };
  return [...book.templates.values()]
    .filter((template) => template.cases.includes(type.id))
    .map((template) => ({ template, rank: rank(template) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ template }) => template);
}

/**
 * The block a case carries everywhere: on its screen, in the register of letters, in the invitation to its
 * appointment. It is the one closing the case needs; null when cases of that type have none.
 */
export function caseBlock(book: Book, type: CaseType, read: ReadField, people: People = []): Block | null {
  const [template] = templatesOf(book, type);
  return template ? blockOf(book, template, type.fields, read, people) : null;
}

/** A line of a pasted text, counted from 1. */
export interface PastedLine {
  readonly line: number;
  readonly text: string;
}

/** What was understood of a pasted text. A line left empty says nothing: it is not in `set`. */
export interface ParsedTemplate {
  readonly set: Readonly<Record<string, Value>>;
  /** Fields whose line was found, empty ones included, in the order of the text. */
  readonly found: readonly string[];
  /** Lines that belong to no line of the template. */
  readonly unread: readonly PastedLine[];
  /** Values that do not fit their field, and lines given twice with different values. */
  readonly problems: readonly Reason[];
}

/** A value under its label, before its field is asked what it makes of it. */
interface Entry {
  readonly field: string;
  readonly parts: { readonly line: number; readonly raw: string; readonly said: string }[];
}

/** Sorts the lines of a text under the labels they follow. An empty line ends a value; what then follows is unread. */
function sorted(template: Template, text: string): { entries: Entry[]; unread: PastedLine[] } {
  const titles = new Set([template.id, template.label.fr, template.label.en].map(bareLetters));
  const entries: Entry[] = [];
  const unread: PastedLine[] = [];
  let open: Entry | null = null;
  linesOf(text).forEach((raw, at) => {
    const line = at + 1;
    const label = labelled(raw, template);
    if (label) {
      open = { field: label.field, parts: [] };
      entries.push(open);
      if (label.rest !== '') open.parts.push({ line, raw: label.rest, said: literal(label.rest) ?? label.rest });
    } else if (raw.trim() === '') {
      open = null;
    } else if (open) {
      open.parts.push({ line, raw: raw.trim(), said: literal(raw) ?? raw.trim() });
    } else if (entries.length > 0 || !titles.has(bareLetters(raw))) {
      unread.push({ line, text: raw.trim() });
    }
  });
  return { entries, unread };
}

type Read = { value: Value; left: PastedLine[] } | { problem: Reason };

/** Reads the value of a line: the whole of it, else its lines as one, else its first line with the others left over. */
function readEntry(entry: Entry, line: TemplateLine, field: FieldDefinition, words: BlockWords): Read {
  const { parts } = entry;
  const whole = parts.map(({ said }) => said).join('\n');
  const attempts: [string, number][] = [
    [whole, parts.length],
    [parts.map(({ said }) => said).join(' '), parts.length],
    [parts[0]?.said ?? '', 1],
  ];
  for (const [text, used] of attempts) {
    const value = readBlockValue(field, text, words);
    if (value === null) continue;
    const parsed = parseValue(words.book, field, value);
    if ('problem' in parsed) return { problem: unfit(line, whole, parsed.problem) };
    return { value: parsed.value, left: parts.slice(used).map((part) => ({ line: part.line, text: part.raw })) };
  }
  const expected = expectedIn(field, words);
  const message = {
    fr: `${line.label}\u00a0: «\u00a0${quoted(whole)}\u00a0» ne convient pas, ${expected.fr}.`,
    en: `${line.label}: “${quoted(whole)}” does not fit, ${expected.en}.`,
  };
  return { problem: unfit(line, whole, message) };
}

const unfit = (line: TemplateLine, read: string, message: Reason['message']): Reason =>
  reason('bad-value', false, message, line.source, { read: quoted(read), fields: [line.field] });

function twice(line: TemplateLine, kept: Value, other: Value): Reason {
  const [first, second] = [quoted(kept), quoted(other)];
  const message = {
    fr: `${line.label}\u00a0: la ligne est donnée deux fois, «\u00a0${first}\u00a0» puis «\u00a0${second}\u00a0».`,
    en: `${line.label}: the line is given twice, “${first}” then “${second}”.`,
  };
  return unfit(line, String(other), message);
}

/**
 * Reads a pasted block back into the fields of a case. Labels are taken with or without accents, capitals, spaces
 * before the colon and what stands in brackets, in their other wordings, with one slip, or by their first words;
 * values as `readBlockValue` takes them, over several lines or not. What cannot be read is answered, never dropped.
 */
export function parseTemplate(
  book: Book,
  template: Template,
  fields: FieldsById,
  text: string,
  people: People = [],
): ParsedTemplate {
  const words = wordsFor(book, template, people);
  const { entries, unread } = sorted(template, text);
  const set: Record<string, Value> = {};
  const problems: Reason[] = [];
  for (const entry of entries) {
    const line = template.lines.find(({ field }) => field === entry.field);
    const field = fields.get(entry.field);
    if (!line || !field || entry.parts.every(({ said }) => isBlank(said))) continue;
    const read = readEntry(entry, line, field, words);
    if ('problem' in read) {
      problems.push(read.problem);
      continue;
    }
    const kept = set[entry.field];
    if (kept === undefined) set[entry.field] = read.value;
    else if (kept !== read.value) problems.push(twice(line, kept, read.value));
    unread.push(...read.left);
  }
  return {
    set,
    found: [...new Set(entries.map(({ field }) => field))],
    unread: unread.toSorted((a, b) => a.line - b.line),
    problems,
  };
}

/** The template a text is written on: the one most of whose lines it holds, the first of the type when none is. */
export function templateIn(book: Book, type: CaseType, text: string): Template | null {
  const scored = templatesOf(book, type).map((template) => ({
    template,
    lines: new Set(sorted(template, text).entries.map(({ field }) => field)).size,
  }));
  const most = Math.max(...scored.map(({ lines }) => lines));
  return scored.find(({ lines }) => lines === most)?.template ?? null;
}
