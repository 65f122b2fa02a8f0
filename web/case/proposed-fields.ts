import type { CaseView, FormField } from '../api/client.ts';
import type { ProposalRequest } from '../api/proposals.ts';

/**
 * The form of the action a proposal asks for, holding what was proposed; what it still lacks is marked. Empty when the
 * procedure no longer has the action.
 */
export function proposedFields(view: CaseView, { action: id, set, answer }: ProposalRequest): FormField[] {
  const action = view.actions.find((each) => each.id === id);
  const proposed = new Map(set.map(({ field, value }) => [field, value]));
  const lacking = new Set(answer.reasons.flatMap(({ fields }) => fields));
  return (action?.form.fields ?? []).map((field) => ({
    ...field,
    value: proposed.get(field.id) ?? field.value,
    missing: lacking.has(field.id),
    required: field.required || lacking.has(field.id) || proposed.has(field.id),
  }));
}
