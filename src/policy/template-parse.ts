import { endsValue, labelled, linesOf, literal } from './block-lines.ts';
import { type BlockWords, expectedIn, readBlockValue } from './block-value.ts';
import type { Book, CaseType, FieldDefinition, Template, TemplateLine, Value } from './book.ts';
import { bareLetters } from './named.ts';
import { reason, type Reason } from './reason.ts';
import { type FieldsById, type People, templatesOf, wordsFor } from './template-text.ts';
import { isBlank, parseValue, quoted } from './values.ts';

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

/** Sorts the lines of a text under the labels they follow. What follows the end of a value is unread. */
function sorted(template: Template, fields: FieldsById, text: string): { entries: Entry[]; unread: PastedLine[] } {
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
      return;
    }
    if (raw.trim() === '') {
      open = null;
      return;
    }
    if (open && endsValue(raw, template, fields.get(open.field)?.type === 'long-text')) open = null;
    if (open) {
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
  const { entries, unread } = sorted(template, fields, text);
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

/** The template a text is written on: the one most of whose lines it holds, the first when it holds none. */
export function templateIn(book: Book, type: CaseType, product: string, text: string): Template | null {
  const scored = templatesOf(book, type, product).map((template) => ({
    template,
    lines: parseTemplate(book, template, type.fields, text).found.length,
  }));
  const most = Math.max(...scored.map(({ lines }) => lines));
  return scored.find(({ lines }) => lines === most)?.template ?? null;
}
