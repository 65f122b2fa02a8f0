import type { CaseType } from '../policy/book.ts';
import { weighWho } from '../policy/who.ts';
import { ask, type Asking, type Look } from './asking.ts';
import type { Door } from './execute.ts';
import type { FormField } from './form.ts';
import { listLabel, speak, type SpokenReason } from './words.ts';

export interface CaseTypeView {
  id: string;
  label: string;
  products: { id: string; label: string }[];
  states: { id: string; label: string }[];
  open: { allowed: boolean; reasons: SpokenReason[]; fields: FormField[] };
}

function openForm(type: CaseType, asking: Asking): FormField[] {
  return type.open.input.flatMap((name) => {
    const field = type.fields.get(name);
    if (!field) return [];
    const values = asking.book.lists.get(field.list ?? '')?.values ?? [];
    const options = [...values].map(([value, { label }]) => ({ value, label: label[asking.lang], refused: null }));
    return [
      {
        id: name,
        label: field.label[asking.lang],
        type: field.type,
        help: field.help?.[asking.lang] ?? null,
        required: false,
        missing: false,
        value: null,
        options: field.type === 'list' ? options : null,
      },
    ];
  });
}

/** The kinds of case of the book in force, with the form that opens each and whether this person's role may. */
export async function caseTypes(door: Door, look: Look): Promise<CaseTypeView[]> {
  const asking = await ask(door, look);
  const { book, lang, actor } = asking;
  return [...book.caseTypes.values()].map((type) => {
    const failed = weighWho(book, type.open.who, actor, [], () => null, type.open.source).filter((found) => !found.ok);
    return {
      id: type.id,
      label: type.label[lang],
      products: type.products.map((id) => ({ id, label: listLabel(book, 'products', id, lang) })),
      states: [...type.states.values()].map((state) => ({ id: state.id, label: state.label[lang] })),
      open: { allowed: failed.length === 0, reasons: failed.map((found) => speak(found, lang)), fields: openForm(type, asking) },
    };
  });
}
