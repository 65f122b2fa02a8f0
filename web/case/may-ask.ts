import type { ActionView, FormField } from '../api/client.ts';

/** A person may take the action, but not give it every value: a value kept from them is worth asking for. */
export function mayAskForValue({ propose, form }: ActionView): boolean {
  const keptBack = form.fields.some(({ options }) => options?.some(({ refused }) => refused));
  const proposable = propose?.allowed || propose?.reasons.every(({ code }) => code === 'nothing-asked');
  return keptBack && proposable === true;
}

/** The fields of a form as somebody asks for them: what they may not choose themselves may be asked for. */
export const askedFields = (fields: readonly FormField[]): FormField[] =>
  fields.map((field) => ({
    ...field,
    options: field.options?.map((option) => ({ ...option, refused: null })) ?? null,
  }));
