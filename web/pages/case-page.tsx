import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { caseQuery } from '../api/cases.ts';
import type { CaseView } from '../api/client.ts';
import { Actions } from '../case/actions.tsx';
import { Appointment } from '../case/appointment.tsx';
import { CaseContext, type CaseDialog } from '../case/case-context.ts';
import { CaseDialogs } from '../case/case-dialogs.tsx';
import { Checklists } from '../case/checklists.tsx';
import { CaseHeader } from '../case/case-header.tsx';
import { Contact } from '../case/contact.tsx';
import { Dates } from '../case/dates.tsx';
import { Deliveries } from '../case/deliveries.tsx';
import { EvidenceGrid } from '../case/evidence-grid.tsx';
import { Facts } from '../case/facts.tsx';
import { Family } from '../case/family.tsx';
import { Files } from '../case/files.tsx';
import { Letters } from '../case/letters.tsx';
import { NextStep } from '../case/next-step.tsx';
import { PartnerFacts } from '../case/partner-facts.tsx';
import { Paves } from '../case/pave.tsx';
import { Reminders } from '../case/reminders.tsx';
import { Requests } from '../case/requests.tsx';
import { Timeline } from '../case/timeline.tsx';
import { useCaseCommands } from '../case/use-case-commands.ts';
import { ProblemNote } from '../ui/problem.tsx';
import '../case/procedures.css';

const route = getRouteApi('/desk/dossier/$id');

/** A case: where it stands, what to do, what may be done and why not. */
export function CasePage() {
  const { id } = route.useParams();
  const { data, error } = useQuery(caseQuery(id));
  if (!data) return <ProblemNote error={error} />;
  return <Case key={id} view={data} />;
}

function Case({ view }: { view: CaseView }) {
  const { action } = route.useSearch();
  const [dialog, setDialog] = useState<CaseDialog | null>(() => asked(view, action));
  const context = useMemo(() => ({ view, open: setDialog }), [view]);
  return (
    <CaseContext value={context}>
      <Shortcuts />
      <article className="page case">
        <CaseHeader />
        <Reminders />
        <div className="case-top">
          <NextStep />
          <Dates />
        </div>
        <div className="case-body">
          <div className="case-main">
            <Requests />
            <Checklists />
            {view.evidence && <EvidenceGrid evidence={view.evidence} />}
            <Actions />
            <Paves />
            <Facts />
          </div>
          <div className="case-side">
            <Contact />
            <Appointment />
            <Deliveries />
            <PartnerFacts />
            <Family />
            <Letters />
            <Files />
            <Timeline />
          </div>
        </div>
      </article>
      {dialog && <CaseDialogs dialog={dialog} onClose={() => setDialog(null)} />}
    </CaseContext>
  );
}

function Shortcuts() {
  useCaseCommands();
  return null;
}

/** A link may come with an action to open at once, as the letters screen does for the appointment. */
function asked(view: CaseView, id: string | undefined): CaseDialog | null {
  const action = view.actions.find((each) => each.id === id);
  return action && (action.allowed || action.completable) ? { kind: 'action', action } : null;
}
