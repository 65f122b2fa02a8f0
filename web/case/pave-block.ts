import type { FormField, Schema, Value } from '../api/client.ts';

type Lines = Schema<'TemplateView'>['lines'];

/** Letters and digits alone: « Statut HS : » and « statu hs » begin alike. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');

/** Whether a typed label stands for a line of the block: the same letters, give or take one. */
function isLabel(typed: string, label: string): boolean {
  const [a, b] = [bare(typed), bare(label)];
  if (a === '' || b === '') return false;
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.startsWith(short) && short.length >= 6) return true;
  return long.length - short.length === 1 && Array.from(long, (_, at) => cut(long, at)).includes(short);
}

const cut = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1);

/** The value a pasted word stands for: a choice by its label, anything else as it is. */
function valueOf(field: FormField, typed: string): Value | undefined {
  if (!field.options) return typed;
  return field.options.find(({ label, value }) => bare(label) === bare(typed) || value === typed)?.value;
}

/**
 * Reads a pasted block back into its fields, tolerant of case, accents, spaces before the colon and
 * one letter missing in a label. Lines it does not know are left out; a value may run over lines.
 */
export function readPave(block: string, lines: Lines, fields: readonly FormField[]): Record<string, Value> {
  const found = new Map<string, string>();
  let current: string | null = null;
  for (const row of block.split(/\r?\n/)) {
    const [, label = '', rest = ''] = /^\s*([^:]+?)[\s\u00a0]*:\s*(.*)$/.exec(row) ?? [];
    const line = lines.find((each) => isLabel(label, each.label));
    if (line) {
      current = line.field;
      found.set(current, rest.trim());
    } else if (current && row.trim() !== '') {
      found.set(current, `${found.get(current) ?? ''}\n${row.trim()}`.trim());
    }
  }
  const read: Record<string, Value> = {};
  for (const [id, typed] of found) {
    const field = fields.find((each) => each.id === id);
    const value = field && typed !== '' ? valueOf(field, typed) : undefined;
    if (value !== undefined) read[id] = value;
  }
  return read;
}
