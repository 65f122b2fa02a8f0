import { type ProposalRequest, withdrawProposal } from '../api/proposals.ts';
import { useWrite } from '../api/use-write.ts';
import { Form } from '../forms/form.tsx';
import { useMessages } from '../locales/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { toast } from '../ui/toasts.tsx';
import { useCase } from './case-context.ts';
import { ProposedValues } from './proposed-values.tsx';

type Props = { request: ProposalRequest; onClose: () => void };

/** Taking back what one asked for. */
export function WithdrawDialog({ request, onClose }: Props) {
  const t = useMessages();
  const { view } = useCase();
  const withdraw = useWrite((id: string, key) => withdrawProposal(view, id, key));
  const submit = () =>
    withdraw.mutate(request.id, {
      onSuccess: () => {
        onClose();
        toast(t.requests.withdrawn(request.label));
      },
    });
  return (
    <Dialog title={t.requests.withdrawTitle(request.label)} onClose={onClose}>
      <Form
        submit={t.requests.withdraw}
        onSubmit={submit}
        onCancel={onClose}
        busy={withdraw.isPending}
        error={withdraw.error}
        ready
      >
        <ProposedValues set={request.set} />
      </Form>
    </Dialog>
  );
}
