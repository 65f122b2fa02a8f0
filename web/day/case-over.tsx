import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { caseQuery } from '../api/cases.ts';
import type { CaseView } from '../api/client.ts';
import { CaseContext, type CaseDialog } from '../case/case-context.ts';
import { CaseDialogs } from '../case/case-dialogs.tsx';
import { refusalOf } from '../case/use-case-commands.ts';
import { useMessages } from '../locales/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemNote } from '../ui/problem.tsx';
import { Refused } from './refused.tsx';

/** What is done to a case without leaving the list it stands in. */
export type Doing = { kind: 'call'; result: string } | { kind: 'action'; action: string };

type Props = { id: string; doing: Doing; onClose: () => void };

/** The journeys of the case page, over another screen: the same dialogs, on the case as it now is. */
export function CaseOver({ id, doing, onClose }: Props) {
  const t = useMessages();
  const { data, error } = useQuery(caseQuery(id));
  if (data) return <Journey view={data} doing={doing} onClose={onClose} />;
  return (
    <Dialog title={id} onClose={onClose}>
      {error ? <ProblemNote error={error} /> : <p className="dim">{t.myDay.opening}</p>}
    </Dialog>
  );
}

function Journey({ view, doing, onClose }: { view: CaseView; doing: Doing; onClose: () => void }) {
  const [dialog, setDialog] = useState<CaseDialog | 'refused' | 'closed'>(() => dialogOf(view, doing));
  const close = () => setDialog('closed');
  // A dialog may close and open another in one go, as a code shown once does: only when none is left is it over.
  useEffect(() => {
    if (dialog === 'closed') onClose();
  }, [dialog, onClose]);
  const context = useMemo(() => ({ view, open: setDialog }), [view]);
  const refused = doing.kind === 'action' ? view.actions.find(({ id }) => id === doing.action) : undefined;
  return (
    <CaseContext value={context}>
      {dialog === 'refused' ? (
        <Refused view={view} action={refused} onClose={close} />
      ) : dialog === 'closed' ? null : (
        <CaseDialogs dialog={dialog} onClose={close} />
      )}
    </CaseContext>
  );
}

/** The dialog an errand opens: the block an action fills, its form, or the call. */
function dialogOf(view: CaseView, doing: Doing): CaseDialog | 'refused' {
  if (doing.kind === 'call') return doing;
  const action = view.actions.find(({ id }) => id === doing.action);
  if (!action || refusalOf(action) !== null) return 'refused';
  const block = view.templates.find((each) => each.action === action.id);
  return block ? { kind: 'pave', template: block.id } : { kind: 'action', action };
}
