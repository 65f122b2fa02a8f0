import type { Action, Book, CaseType, FieldDefinition, Value } from '../policy/book.ts';
import type { ReadField } from '../policy/conditions.ts';
import { readFact, type Situation } from '../policy/facts.ts';
import { formFields, weighRights } from '../policy/propose.ts';
import type { Reason } from '../policy/reason.ts';
import type { Asking } from './asking.ts';
import { speak, type SpokenReason } from './words.ts';

export interface FormOption {
  value: string;
  label: string;
  /** Why this person may not choose it. */
  refused: SpokenReason | null;
}

/** A field of a form, ready to show. */
export interface FormField {
  id: string;
  label: string;
  type: FieldDefinition['type'];
  help: string | null;
  required: boolean;
  missing: boolean;
  value: Value;
  options: FormOption[] | null;
}

const isEmpty = (value: Value): boolean => value === null || value === '';

/** The choices of a field, each with the right to it weighed as it would be when chosen. */
function optionsOf(
  book: Book,
  law: Book,
  field: FieldDefinition,
  situation: Situation,
  asking: Asking,
): FormOption[] | null {
  if (field.type === 'person') {
    return asking.people.map((person) => ({ value: person.email, label: person.name, refused: null }));
  }
  if (field.type !== 'list') return null;
  const before: ReadField = (name) => readFact(situation, name);
  return [...(book.lists.get(field.list ?? '')?.values ?? [])].map(([value, { label }]) => {
    const refused = weighRights(law, situation, before, { [field.id]: value }).find((found) => !found.ok);
    return { value, label: label[asking.lang], refused: refused ? speak(refused, asking.lang) : null };
  });
}

/** One field of a form as it stands on the case. */
export function formField(
  books: { pinned: Book; law: Book },
  field: FieldDefinition,
  situation: Situation,
  asking: Asking,
  need: { required: boolean; missing: boolean },
): FormField {
  return {
    id: field.id,
    label: field.label[asking.lang],
    type: field.type,
    help: field.help?.[asking.lang] ?? null,
    ...need,
    value: readFact(situation, field.id),
    options: optionsOf(books.pinned, books.law, field, situation, asking),
  };
}

/** The form of an action: every field it takes, those still missing marked. */
export function actionForm(
  books: { pinned: Book; law: Book },
  type: CaseType,
  action: Action,
  situation: Situation,
  failed: readonly Reason[],
  asking: Asking,
): FormField[] {
  const missing = new Set(failed.flatMap((found) => found.fields));
  return formFields(books.pinned, action).flatMap((name) => {
    const field = type.fields.get(name);
    if (!field) return [];
    const required = action.requires.includes(name) || missing.has(name);
    const given = readFact(situation, name);
    return [
      formField(books, field, situation, asking, {
        required,
        missing: missing.has(name) || (required && isEmpty(given)),
      }),
    ];
  });
}
