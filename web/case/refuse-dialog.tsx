import { type ProposalRequest, refuseProposal } from '../api/proposals.ts';
import { ReasonDialog } from '../forms/reason-dialog.tsx';
import { useMessages } from '../locales/language.ts';
import { useCase } from './case-context.ts';

type Props = { request: ProposalRequest; onClose: () => void };

/** Refusing what was asked for on the case in hand, and saying why. */
export function RefuseDialog({ request, onClose }: Props) {
  const t = useMessages();
  const { view } = useCase();
  return (
    <ReasonDialog
      title={t.requests.refuseTitle(request.label)}
      hint={t.requests.reasonHint(request.byName)}
      submit={t.requests.refuse}
      done={t.requests.refused(request.label)}
      refuse={(why, key) => refuseProposal(view, request.id, why, key)}
      onClose={onClose}
    />
  );
}
