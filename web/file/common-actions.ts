import type { ActionView, CaseSummary, CaseView, FormField } from '../api/client.ts';

/** An action offered for many cases, with a form that starts empty: what is left so changes nothing. */
export type CommonAction = { id: string; label: string; bad: boolean; fields: FormField[] };

/** One case of each type, product and state: what these may do says what may be asked of all. */
export function samplesOf(rows: readonly CaseSummary[]): string[] {
  const groups = Map.groupBy(rows, ({ type, product, state }) => `${type} ${product} ${state}`);
  return [...groups.values()].flatMap(([first]) => first?.id ?? []);
}

/** An action that shows a secret once, or takes a slot of somebody's agenda, is taken one case at a time. */
const oneAtATime = ({ reveals, appointment }: ActionView): boolean => reveals !== null || appointment !== null;

const possible = ({ allowed, completable }: ActionView): boolean => allowed || completable;

/** Actions of any of the samples, those possible somewhere first; forms of one name are one form. */
export function commonActions(samples: readonly CaseView[]): CommonAction[] {
  const all = samples.flatMap(({ actions }) => actions).filter((action) => !oneAtATime(action));
  const byId = [...Map.groupBy(all, ({ id }) => id).values()];
  const ordered = byId.toSorted((left, right) => Number(right.some(possible)) - Number(left.some(possible)));
  return ordered.flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const fields = new Map(same.flatMap(({ form }) => form.fields).map((field) => [field.id, field]));
    return [
      {
        id: first.id,
        label: first.label,
        bad: first.tone === 'bad',
        fields: [...fields.values()].map(blank),
      },
    ];
  });
}

/** A field without what one case says of it: neither its value, nor the options it alone refuses. */
function blank(field: FormField): FormField {
  const options = field.options?.map((option) => ({ ...option, refused: null })) ?? null;
  return { ...field, options, value: null, missing: false };
}
