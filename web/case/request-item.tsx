import { Button } from '@mantine/core';
import type { ProposalRequest } from '../api/proposals.ts';
import { useMessages } from '../locales/language.ts';
import { Day } from '../ui/day.tsx';
import { Reasons } from '../ui/reasons.tsx';
import { useCase, type CaseDialog } from './case-context.ts';
import { ProposedValues } from './proposed-values.tsx';

/** One proposal: who asks for what, what approving it would answer, and what this person may do about it. */
export function RequestItem({ request }: { request: ProposalRequest }) {
  const t = useMessages();
  const { answer, mayAnswer, mayComplete } = request;
  const conditions = answer.conditions;
  const approvable = answer.allowed || answer.completable;
  return (
    <li className="request" data-request={request.action}>
      <h3>{request.label}</h3>
      <p className="dim">
        {t.requests.askedBy(request.byName)} <Day on={request.on} />
      </p>
      {request.note && <blockquote className="request-note">{request.note}</blockquote>}
      <ProposedValues set={request.set} />
      {!approvable && !mayComplete && <Reasons reasons={answer.reasons} />}
      {approvable && conditions.length > 0 && <Reasons reasons={conditions} />}
      {mayComplete && answer.reasons.length > 0 && (
        <details>
          <summary>{t.requests.whatItTakes}</summary>
          <Reasons reasons={conditions} />
        </details>
      )}
      <div className="buttons">
        {approvable && <Answer kind="approve" request={request} label={t.requests.approve} main />}
        {mayAnswer && <Answer kind="refuse" request={request} label={t.requests.refuse} />}
        {mayComplete && <Answer kind="complete" request={request} label={t.requests.complete} />}
        {mayComplete && <Answer kind="withdraw" request={request} label={t.requests.withdraw} />}
      </div>
    </li>
  );
}

type AnswerProps = {
  kind: Extract<CaseDialog, { request: ProposalRequest }>['kind'];
  request: ProposalRequest;
  label: string;
  main?: boolean;
};

function Answer({ kind, request, label, main = false }: AnswerProps) {
  const { open } = useCase();
  return (
    <Button
      size="compact-sm"
      variant={main ? 'filled' : 'default'}
      aria-label={`${label}, ${request.label}`}
      onClick={() => open({ kind, request })}
    >
      {label}
    </Button>
  );
}
