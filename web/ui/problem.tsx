import { Fault, Refusal, Unreachable } from '../api/problem.ts';
import { messages, useMessages } from '../locales/language.ts';
import { Reasons } from './reasons.tsx';

/** What went wrong, in one sentence for a person. */
export function sentenceOf(error: Error): string {
  const t = messages();
  if (error instanceof Unreachable) return t.problem.unreachable;
  if (error instanceof Refusal && error.status === 412) return t.problem.stale;
  if (error instanceof Fault && error.id) return t.problem.fault(error.message, error.id);
  return error.message;
}

/** A refusal with its reasons, a fault with its number, or the lack of an answer. */
export function ProblemNote({ error }: { error: Error | null }) {
  const t = useMessages();
  if (!error) return null;
  return (
    <div className="problem" role="alert">
      <strong>{error instanceof Refusal ? t.problem.refused : t.problem.failed}</strong>
      {error instanceof Refusal && error.reasons.length > 0 ? (
        <Reasons reasons={error.reasons.filter((reason) => !reason.ok)} />
      ) : (
        <p>{sentenceOf(error)}</p>
      )}
    </div>
  );
}
