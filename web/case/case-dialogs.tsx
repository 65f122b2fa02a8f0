import { useMessages } from '../locales/language.ts';
import { Palette } from '../shell/palette.tsx';
import { ActionDialog } from './action-dialog.tsx';
import { ApproveDialog } from './approve-dialog.tsx';
import { AttachDialog } from './attach-dialog.tsx';
import { CallCorrection } from './call-correction.tsx';
import { CallDialog } from './call-dialog.tsx';
import { useCase, type CaseDialog } from './case-context.ts';
import { CompleteDialog } from './complete-dialog.tsx';
import { LetterCorrection } from './letter-correction.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { PaveDialog } from './pave-dialog.tsx';
import { ProposeDialog } from './propose-dialog.tsx';
import { RefuseDialog } from './refuse-dialog.tsx';
import { RevealedDialog } from './revealed-dialog.tsx';
import { actionCommand } from './use-case-commands.ts';
import { WhyDialog } from './why-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

type Props = { dialog: CaseDialog; onClose: () => void };

/** Whatever is open over the case. */
export function CaseDialogs({ dialog, onClose }: Props) {
  const t = useMessages();
  const { view } = useCase();
  switch (dialog.kind) {
    case 'action':
      return <ActionDialog action={dialog.action} onClose={onClose} />;
    case 'propose':
      return <ProposeDialog action={dialog.action} begun={dialog.set ?? {}} onClose={onClose} />;
    case 'complete':
      return <CompleteDialog request={dialog.request} onClose={onClose} />;
    case 'approve':
      return <ApproveDialog request={dialog.request} onClose={onClose} />;
    case 'refuse':
      return <RefuseDialog request={dialog.request} onClose={onClose} />;
    case 'withdraw':
      return <WithdrawDialog request={dialog.request} onClose={onClose} />;
    case 'revealed':
      return <RevealedDialog revealed={dialog.revealed} onClose={onClose} />;
    case 'choose':
      return <Palette title={t.actions.choose} only={(id) => id.startsWith(actionCommand)} onClose={onClose} />;
    case 'why':
      return view.dates && <WhyDialog dates={view.dates} onClose={onClose} />;
    case 'call':
      return <CallDialog result={dialog.result} onClose={onClose} />;
    case 'correct-call':
      return <CallCorrection {...dialog} onClose={onClose} />;
    case 'correct-letter':
      return <LetterCorrection letter={dialog.letter} onClose={onClose} />;
    case 'note':
      return <NoteDialog onClose={onClose} />;
    case 'attach':
      return <AttachDialog kind={dialog.attachmentKind} onClose={onClose} />;
    case 'pave': {
      const template = view.templates.find(({ id }) => id === dialog.template);
      return template && <PaveDialog template={template} onClose={onClose} />;
    }
  }
}
