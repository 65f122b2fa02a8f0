import type { CaseType } from '../policy/book.ts';
import type { Books } from '../policy/decide.ts';
import { readFact, type Situation } from '../policy/facts.ts';
import { missingLines } from '../policy/needs.ts';
import { blockOf, fillingAction, templatesOf } from '../policy/template-text.ts';
import type { Asking } from './asking.ts';
import { formField, type FormField } from './form.ts';

/** A block of text of a case: how far it is filled, its form, and the exact text. */
export interface TemplateView {
  id: string;
  label: string;
  done: number;
  total: number;
  complete: boolean;
  /** The action whose form fills it. */
  action: string | null;
  /** The block as people paste it elsewhere, in the page's own labels and language, whatever the screen's. */
  text: string;
  fields: FormField[];
  page: string;
  line: number;
}

/** Every block of a case, first the one the case carries everywhere (`caseBlock`). */
export function templateViews(books: Books, type: CaseType, situation: Situation, asking: Asking): TemplateView[] {
  const read = (name: string) => readFact(situation, name);
  return templatesOf(books.pinned, type, situation.case.product).map((template) => {
    const missing = missingLines(template, read);
    const { lines, text } = blockOf(books.pinned, template, type.fields, read, asking.people);
    return {
      id: template.id,
      label: template.label[asking.lang],
      done: lines.filter((line) => line.text !== '').length,
      total: lines.length,
      complete: missing.length === 0,
      action: fillingAction(type, template)?.id ?? null,
      text,
      fields: template.lines.flatMap((line) => {
        const field = type.fields.get(line.field);
        const need = { required: !line.optional, missing: missing.includes(line.field) };
        return field ? [formField(books, field, situation, asking, need)] : [];
      }),
      page: template.source.page,
      line: template.source.line,
    };
  });
}
