import { refuseApproval, type Approval } from '../api/approvals.ts';
import { ReasonDialog } from '../forms/reason-dialog.tsx';
import { useMessages } from '../locales/language.ts';

/** Saying no to one proposal of the list; whoever made it reads why. */
export function RefuseDialog({ approval, onClose }: { approval: Approval; onClose: () => void }) {
  const t = useMessages();
  const { request, case: seen } = approval;
  return (
    <ReasonDialog
      title={t.approvals.refuseOne(request.label, seen.partnerName)}
      hint={t.approvals.reasonHint(request.byName)}
      submit={t.approvals.refuse}
      done={t.approvals.refused(request.label, seen.partnerName)}
      refuse={(why, key) => refuseApproval(approval, why, key)}
      onClose={onClose}
    />
  );
}
