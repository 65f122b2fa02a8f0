import { useState } from 'react';
import type { Value } from '../api/client.ts';
import { approveProposal, type ProposalRequest } from '../api/proposals.ts';
import { BookFields } from '../forms/book-fields.tsx';
import { Form } from '../forms/form.tsx';
import { useMessages } from '../locales/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageLink } from '../ui/page-link.tsx';
import { Reasons } from '../ui/reasons.tsx';
import { toast } from '../ui/toasts.tsx';
import { useCase } from './case-context.ts';
import { proposedFields } from './proposed-fields.ts';
import { ProposedValues } from './proposed-values.tsx';
import { useApprovalForecast } from './use-approval-forecast.ts';
import { useTake } from './use-take.ts';

type Props = { request: ProposalRequest; onClose: () => void };

/** Approving: what will happen, what the desk answers to it beforehand, and what may still be filled in or changed. */
export function ApproveDialog({ request, onClose }: Props) {
  const t = useMessages();
  const { view } = useCase();
  const [set, setSet] = useState<Record<string, Value>>({});
  const action = view.actions.find(({ id }) => id === request.action);
  const fields = proposedFields(view, request);
  const lacking = fields.filter(({ missing }) => missing);
  const others = fields.filter(({ missing }) => !missing);
  const stands = useApprovalForecast(request, set);
  const { take, busy, error } = useTake((given: Record<string, Value>, key, onRevealed) =>
    approveProposal(view, request.id, given, key, onRevealed),
  );
  const submit = () =>
    take(set, (after) => {
      onClose();
      toast(t.requests.approved(request.label, after.stateLabel));
    });
  const onSet = (id: string, value: Value) => setSet((before) => ({ ...before, [id]: value }));
  return (
    <Dialog title={t.requests.approveTitle(request.label)} onClose={onClose} wide>
      <p>
        {t.requests.askedBy(request.byName)} {action?.toLabel ? t.actions.leadsTo(action.toLabel) : t.actions.staysHere}{' '}
        {action && <PageLink page={action.page} line={action.line} />}
      </p>
      {action?.help && <p className="dim">{action.help}</p>}
      {action?.reveals && <p className="notice">{t.reveal.before}</p>}
      {request.note && <blockquote className="request-note">{request.note}</blockquote>}
      <Form
        submit={t.requests.approve}
        onSubmit={submit}
        onCancel={onClose}
        busy={busy}
        bad={action?.tone === 'bad'}
        error={error}
        ready={lacking.length === 0}
      >
        <ProposedValues set={request.set} />
        {lacking.length > 0 && <BookFields fields={lacking} set={set} error={error} onSet={onSet} />}
        {others.length > 0 && (
          <details className="other-fields">
            <summary>{t.requests.change}</summary>
            <BookFields fields={others} set={set} error={error} onSet={onSet} focus={false} />
          </details>
        )}
        {!error && (
          <output className="stands">
            {stands === null ? (
              <span className="dim">{t.requests.trying}</span>
            ) : stands.length === 0 ? (
              <span>
                <Icon name="check" size={16} /> {t.requests.nothingStands}
              </span>
            ) : (
              <>
                <strong>{t.actions.stands}</strong>
                <Reasons reasons={stands} />
              </>
            )}
          </output>
        )}
      </Form>
    </Dialog>
  );
}
