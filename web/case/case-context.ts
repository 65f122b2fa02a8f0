import { createContext, use } from 'react';
import type { Revealed } from '../api/cases.ts';
import type { ActionView, CaseView, Value } from '../api/client.ts';
import type { ProposalRequest } from '../api/proposals.ts';

type Call = NonNullable<CaseView['timeline'][number]['call']>;
type Letter = CaseView['letters'][number];

/** What can be open over a case. */
export type CaseDialog =
  | { kind: 'action'; action: ActionView }
  | { kind: 'propose'; action: ActionView; set?: Record<string, Value> }
  | { kind: 'complete'; request: ProposalRequest }
  | { kind: 'approve'; request: ProposalRequest }
  | { kind: 'refuse'; request: ProposalRequest }
  | { kind: 'withdraw'; request: ProposalRequest }
  | { kind: 'revealed'; revealed: Revealed }
  | { kind: 'choose' }
  | { kind: 'why' }
  | { kind: 'call'; result: string }
  | { kind: 'correct-call'; call: Call; day: string; time: string }
  | { kind: 'correct-letter'; letter: Letter }
  | { kind: 'note' }
  | { kind: 'attach'; attachmentKind: string | null }
  | { kind: 'pave'; template: string };

type Open = { view: CaseView; open: (dialog: CaseDialog) => void };

export const CaseContext = createContext<Open | null>(null);

/** The case on screen, and the way to open a dialog over it. */
export function useCase(): Open {
  const found = use(CaseContext);
  if (!found) throw new Error('a part of a case outside of a case');
  return found;
}
