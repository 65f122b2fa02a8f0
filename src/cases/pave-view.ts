import type { CaseType } from '../policy/book.ts';
import type { Books } from '../policy/decide.ts';
import { readFact, type Situation } from '../policy/facts.ts';
import { missingLines } from '../policy/needs.ts';
import type { Asking } from './asking.ts';
import { formField, type FormField } from './form.ts';
import { valueText } from './value-text.ts';

export interface TemplateView {
  id: string;
  label: string;
  done: number;
  total: number;
  complete: boolean;
  /** The action whose form fills it. */
  action: string | null;
  /** The block as people paste it elsewhere, with the page's own labels. */
  text: string;
  lines: { field: string; label: string }[];
  fields: FormField[];
  page: string;
  line: number;
}

/** The mandatory block of a case: how far it is filled, its form, and the exact text. Null when the type has none. */
export function templateView(books: Books, type: CaseType, situation: Situation, asking: Asking): TemplateView | null {
  const template = [...books.pinned.templates.values()].find((one) => one.cases.includes(type.id));
  if (!template) return null;
  const read = (name: string) => readFact(situation.case, situation.today, name);
  const missing = missingLines(template, read);
  const lines = template.lines.map(({ field, label }) => ({ field, label }));
  const fields = template.lines.flatMap((line) => {
    const field = type.fields.get(line.field);
    const need = { required: !line.optional, missing: missing.includes(line.field) };
    return field ? [formField(books, field, situation, asking, need)] : [];
  });
  const filled = template.lines.filter((line) => read(line.field) !== null && read(line.field) !== '').length;
  const french = { ...asking, book: books.pinned, lang: 'fr' } as const;
  return {
    id: template.id,
    label: template.label[asking.lang],
    done: filled,
    total: template.lines.length,
    complete: missing.length === 0,
    action:
      [...type.actions.values()].find((action) => template.lines.every((line) => action.input.includes(line.field)))
        ?.id ?? null,
    // The block is pasted into French tools: its labels and values stay French whatever the screen's language.
    text: template.lines
      .map((line) => {
        const value = read(line.field);
        return `${line.label}\u00a0: ${value === null ? '' : valueText(french, type.fields.get(line.field), value)}`.trimEnd();
      })
      .join('\n'),
    lines,
    fields,
    page: template.source.page,
    line: template.source.line,
  };
}
