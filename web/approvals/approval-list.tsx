import { Button, Kbd } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Approval } from '../api/approvals.ts';
import { MOST_AT_ONCE } from '../api/bulk.ts';
import { takeLastOpened } from '../file/last-opened.ts';
import { useSelection } from '../file/use-selection.ts';
import { useWalk } from '../file/use-walk.ts';
import { useMessages } from '../locales/language.ts';
import { useCommands } from '../ui/commands.ts';
import { ApprovalRow } from './approval-row.tsx';
import { ApproveDialog } from './approve-dialog.tsx';
import { RefuseDialog } from './refuse-dialog.tsx';

type Open = { approve: readonly Approval[] } | { refuse: Approval };
type Props = { approvals: readonly Approval[]; wanted: string | undefined };

/** Proposals by kind, oldest first; `x` picks, `v` approves what is picked or the one in hand, `Maj R` refuses it. */
export function ApprovalList({ approvals, wanted }: Props) {
  const t = useMessages();
  const { picked, put, toggle, clear } = useSelection();
  const [open, setOpen] = useState<Open | null>(null);
  const { list, current } = useWalk<HTMLDivElement>(t.approvals);
  const chosen = approvals.filter(({ request }) => picked.has(request.id));
  const inHand = () => approvals.find(({ request }) => request.id === current());
  const approve = (these: readonly Approval[]) => these.length > 0 && setOpen({ approve: these });
  useCommands([
    { id: 'pick', label: t.bulk.pickThis, key: 'x', run: () => toggle(current()) },
    {
      id: 'approve',
      label: t.approvals.approvePicked,
      key: 'v',
      refused: chosen.length > MOST_AT_ONCE ? t.bulk.tooMany(MOST_AT_ONCE) : null,
      run: () => {
        const one = inHand();
        approve(chosen.length > 0 ? chosen : one ? [one] : []);
      },
    },
    {
      id: 'refuse',
      label: t.approvals.refuse,
      key: 'Shift+R',
      run: () => {
        const one = inHand();
        if (one) setOpen({ refuse: one });
      },
    },
  ]);
  useEffect(() => {
    const opened = takeLastOpened();
    const found = approvals.find(({ request, case: of }) => (wanted ? request.id === wanted : of.id === opened));
    if (found) list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(found.request.id)}"] a`)?.focus();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- where the focus goes is settled on arrival
  }, []);
  const kinds = [...Map.groupBy(approvals, ({ request }) => request.label)];
  return (
    <div ref={list} className="approvals">
      <div className="bulk-bar">
        <output>{chosen.length > 0 ? t.bulk.picked(chosen.length) : t.bulk.noneYet}</output>
        <div className="buttons">
          <Button
            size="compact-md"
            disabled={chosen.length === 0 || chosen.length > MOST_AT_ONCE}
            onClick={() => approve(chosen)}
            rightSection={<Kbd size="xs">v</Kbd>}
          >
            {t.approvals.previewPicked}
          </Button>
          <Button
            size="compact-md"
            variant="default"
            onClick={() =>
              put(
                approvals.filter(isReady).map(({ request }) => request.id),
                true,
              )
            }
          >
            {t.approvals.pickReady}
          </Button>
          {chosen.length > 0 && (
            <Button size="compact-md" variant="subtle" onClick={clear}>
              {t.bulk.clear}
            </Button>
          )}
        </div>
      </div>
      {kinds.map(([label, members]) => (
        <section key={label} aria-label={label}>
          <h2>
            {label} <span className="count">{members.length}</span>
          </h2>
          <ul className="approval-list">
            {members.map((approval) => (
              <ApprovalRow
                key={approval.request.id}
                approval={approval}
                picked={picked.has(approval.request.id)}
                onPick={(on) => put([approval.request.id], on)}
                onApprove={() => setOpen({ approve: [approval] })}
                onRefuse={() => setOpen({ refuse: approval })}
              />
            ))}
          </ul>
        </section>
      ))}
      {open && 'approve' in open && (
        <ApproveDialog
          approvals={open.approve}
          onDone={(entries) =>
            put(
              entries.filter(({ done }) => done).map(({ request }) => request ?? ''),
              false,
            )
          }
          onClose={() => setOpen(null)}
        />
      )}
      {open && 'refuse' in open && <RefuseDialog approval={open.refuse} onClose={() => setOpen(null)} />}
    </div>
  );
}

const isReady = ({ request }: Approval): boolean => request.answer.allowed;
