import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Approval } from '../api/approvals.ts';
import { rememberOpened } from '../file/last-opened.ts';
import { useMessages } from '../locales/language.ts';
import { Day } from '../ui/day.tsx';
import { Icon } from '../ui/icons.tsx';
import { Reasons } from '../ui/reasons.tsx';
import { ProposedValues } from './proposed-values.tsx';

type Props = {
  approval: Approval;
  picked: boolean;
  onPick: (on: boolean) => void;
  onApprove: () => void;
  onRefuse: () => void;
};

/** One proposal: which case, who asks, what would change, and whether it may be approved as it stands. */
export function ApprovalRow({ approval: { case: of, request }, picked, onPick, onApprove, onRefuse }: Props) {
  const t = useMessages();
  const { answer } = request;
  const failed = answer.reasons.filter(({ ok }) => !ok);
  return (
    <li className={picked ? 'approval picked' : 'approval'} data-row={request.id}>
      <Checkbox
        size="md"
        checked={picked}
        aria-label={t.bulk.pick(`${of.partnerName}, ${request.label}`)}
        onChange={({ currentTarget }) => onPick(currentTarget.checked)}
      />
      <div className="approval-what">
        <h3>
          <Link to="/dossier/$id" params={{ id: of.id }} data-case={of.id} onClick={() => rememberOpened(of.id)}>
            {of.partnerName}
          </Link>{' '}
          <span className="dim">
            <span className="number">{of.id}</span> · {of.typeLabel} · {of.stateLabel}
          </span>
        </h3>
        <p className="dim">
          {t.approvals.askedBy(request.byName)} <Day on={request.on} />
        </p>
        {request.note && <blockquote className="approval-note">{request.note}</blockquote>}
        <ProposedValues values={request.set} />
        {answer.allowed ? (
          <p className="passed">
            <Icon name="check" size={16} /> {t.approvals.ready}
          </p>
        ) : (
          <>
            <p className="failed">
              <Icon name="cross" size={16} /> {answer.completable ? t.approvals.toComplete : t.approvals.notNow}
            </p>
            <Reasons reasons={failed} />
          </>
        )}
      </div>
      <div className="buttons">
        <Button variant="default" size="compact-md" onClick={onApprove} disabled={!answer.allowed}>
          {t.approvals.approveOne}
        </Button>
        <Button variant="default" size="compact-md" onClick={onRefuse}>
          {t.approvals.refuse}
        </Button>
      </div>
    </li>
  );
}
