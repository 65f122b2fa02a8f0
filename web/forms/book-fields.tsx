import type { FormField, Value } from '../api/client.ts';
import { Refusal } from '../api/problem.ts';
import { useMessages } from '../locales/language.ts';
import { BookField } from './book-field.tsx';

type Props = {
  fields: readonly FormField[];
  /** What the person changed; any other field keeps the value it came with. */
  set: Record<string, Value>;
  onSet: (id: string, value: Value) => void;
  error: Error | null;
  /** Whether the first field takes the focus when the form opens. */
  focus?: boolean;
};

/** The fields of a form, what is missing first; the rest is folded away when something is missing. */
export function BookFields({ fields, set, onSet, error, focus = true }: Props) {
  const t = useMessages();
  const asked = fields.filter(({ missing, required }) => missing || required);
  const others = fields.filter((field) => !asked.includes(field));
  const first = asked[0] ?? others[0];
  const control = (field: FormField) => (
    <BookField
      key={field.id}
      field={field}
      value={field.id in set ? (set[field.id] ?? null) : field.value}
      error={errorFor(field.id, error)}
      focused={focus && field === first}
      onChange={(value) => onSet(field.id, value)}
    />
  );
  if (asked.length === 0 || others.length === 0) return <>{fields.map(control)}</>;
  return (
    <>
      {asked.map(control)}
      <details className="other-fields">
        <summary>{t.form.others(others.length)}</summary>
        {others.map(control)}
      </details>
    </>
  );
}

/** What the desk refuses about one field alone. */
function errorFor(id: string, error: Error | null): string | null {
  if (!(error instanceof Refusal)) return null;
  const found = error.reasons.find(({ ok, fields }) => !ok && fields.length === 1 && fields.includes(id));
  return found?.message ?? null;
}
