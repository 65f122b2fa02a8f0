import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { approveMany, type BulkEntry } from '../api/bulk.ts';
import type { Approval } from '../api/approvals.ts';
import { BulkResults } from '../file/bulk-results.tsx';
import { useBulk } from '../file/use-bulk.ts';
import { Form } from '../forms/form.tsx';
import { useMessages } from '../locales/language.ts';
import { Dialog } from '../ui/dialog.tsx';

type Props = {
  approvals: readonly Approval[];
  onDone: (entries: readonly BulkEntry[]) => void;
  onClose: () => void;
};
type Body = Parameters<typeof approveMany>[0];

const onlyThese = ({ requests }: Body, entries: readonly BulkEntry[]): Body => ({
  requests: requests.filter(({ request }) => entries.some((entry) => entry.request === request)),
});

/** Several proposals at once: what approving would do to each, then approving those that may be. */
export function ApproveDialog({ approvals: given, onDone, onClose }: Props) {
  const t = useMessages();
  // The list under the dialog loses what was approved; what is told here keeps its names.
  const [approvals] = useState(given);
  const bulk = useBulk(approveMany, onlyThese);
  const { preview } = bulk;
  const ask = () =>
    preview({ requests: approvals.map(({ case: of, request }) => ({ case: of.id, request: request.id })) });
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- asked once, when the dialog opens
  useEffect(ask, []);
  const content = useRef<HTMLDivElement>(null);
  // What was asked for takes the focus as soon as it is known: Enter is then the second and last key.
  const told = bulk.done ?? bulk.shown;
  useEffect(() => {
    if (told) content.current?.querySelector<HTMLElement>('.form-foot button:not(:disabled)')?.focus();
  }, [told]);
  const rows = new Map(approvals.map(({ case: of }) => [of.id, of]));
  return (
    <Dialog title={t.approvals.approveMany(approvals.length)} onClose={onClose} wide>
      <div ref={content}>
        {told && <BulkResults answer={told} rows={rows} />}
        {bulk.done ? (
          <div className="form-foot">
            <Button onClick={onClose}>{t.common.close}</Button>
          </div>
        ) : (
          <Form
            submit={bulk.shown ? t.approvals.approve(bulk.allowed) : t.common.preview}
            onSubmit={() => (bulk.shown ? bulk.go(onDone) : ask())}
            onCancel={onClose}
            busy={bulk.busy}
            blocked={bulk.shown !== null && bulk.allowed === 0}
            error={bulk.error}
            ready
          >
            {null}
          </Form>
        )}
      </div>
    </Dialog>
  );
}
