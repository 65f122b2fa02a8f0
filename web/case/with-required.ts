import type { ActionView, Value } from '../api/client.ts';

/** What must come with the request is sent even when the person leaves it as it was. */
export function withRequired(action: ActionView, set: Record<string, Value>): Record<string, Value> {
  const given = action.form.fields.filter(({ required, value }) => required && value !== null);
  return { ...Object.fromEntries(given.map(({ id, value }) => [id, value])), ...set };
}
