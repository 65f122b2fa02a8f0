import type { Source, Text, Value } from './book.ts';

export type ReasonCode =
  | 'role'
  | 'separation'
  | 'state'
  | 'product'
  | 'missing-field'
  | 'missing-input'
  | 'missing-template'
  | 'missing-evidence'
  | 'missing-attachment'
  | 'missing-case'
  | 'missing-step'
  | 'slot'
  | 'nothing-asked'
  | 'unknown-request'
  | 'condition'
  | 'computed'
  | 'from-letter'
  | 'draft-only'
  | 'unknown-action'
  | 'unknown-field'
  | 'unknown-type'
  | 'bad-value'
  | 'already-open'
  | 'no-receipt-date'
  | 'receipt-in-future'
  | 'written-after-receipt'
  | 'not-a-date'
  | 'already-imported'
  | 'unknown-partner'
  | 'unknown-case'
  | 'unknown-letter'
  | 'unknown-call'
  | 'unknown-absence'
  | 'unknown-appointment'
  | 'unknown-person'
  | 'in-future'
  | 'version'
  | 'key-reused';

/** One condition of a decision, passed or failed, with what was read and the line of the page that speaks. */
export interface Reason {
  readonly code: ReasonCode;
  readonly ok: boolean;
  readonly message: Text;
  readonly page: string;
  readonly line: number;
  readonly anchor?: string;
  /** Roles that may, when the actor may not. */
  readonly who: readonly string[];
  /** The value the condition was tested on. */
  readonly read: Value | readonly Value[];
  /** Fields of the action's own form that would lift this reason. */
  readonly fields: readonly string[];
}

/** Builds a reason; `who`, `read` and `fields` default to nothing. */
export function reason(
  code: ReasonCode,
  ok: boolean,
  message: Text,
  source: Source,
  more: Partial<Pick<Reason, 'who' | 'read' | 'fields'>> = {},
): Reason {
  return {
    code,
    ok,
    message,
    page: source.page,
    line: source.line,
    ...(source.anchor ? { anchor: source.anchor } : {}),
    who: more.who ?? [],
    read: more.read ?? null,
    fields: more.fields ?? [],
  };
}
