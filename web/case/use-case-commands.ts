import type { ActionView } from '../api/client.ts';
import { useMessages } from '../locales/language.ts';
import { useCommands, type Command } from '../ui/commands.ts';
import { useCase } from './case-context.ts';
import { copyPave } from './copy-pave.ts';
import { useDeskCommand } from '../ui/use-desk-command.ts';

/** What the ids of action commands begin with, so that a palette can be made of them alone. */
export const actionCommand = 'action:';

/** A letter for an action people take all day; any other is two keys away, through `e`. */
export const actionKeys: Record<string, string> = { 'book-appointment': 'r' };

/** Why an action cannot be taken, in one line; null when it can, now or once its form is filled. */
export function refusalOf(action: ActionView): string | null {
  if (action.allowed || action.completable) return null;
  const failed = action.reasons.filter((reason) => !reason.ok);
  // That a form is still empty is no news when the form cannot be sent.
  return (failed.find(({ code }) => code !== 'missing-input') ?? failed[0])?.message ?? null;
}

/** The keys and palette entries of a case. */
export function useCaseCommands(): void {
  const t = useMessages();
  const { view, open } = useCase();
  const logCall = useDeskCommand('log-call');
  const addNote = useDeskCommand('add-note');
  const attach = useDeskCommand('attach-file');
  const [block] = view.templates;
  const filling = view.actions.find(({ id }) => id === block?.action);
  const commands: Command[] = [
    {
      id: 'missed-call',
      label: t.calls.missed,
      key: 'm',
      refused: logCall.refused,
      run: () => open({ kind: 'call', result: 'no-answer' }),
    },
    {
      id: 'answered-call',
      label: t.calls.answered,
      key: 't',
      refused: logCall.refused,
      run: () => open({ kind: 'call', result: 'answered' }),
    },
    { id: 'choose', label: t.actions.choose, key: 'e', run: () => open({ kind: 'choose' }) },
    {
      id: 'next',
      label: t.next.focus,
      key: 'w',
      quiet: true,
      run: () => document.querySelector<HTMLElement>('.next-step button, .next-step')?.focus(),
    },
    {
      id: 'note',
      label: t.note.title,
      key: 'n',
      refused: addNote.refused,
      run: () => open({ kind: 'note' }),
    },
    {
      id: 'attach',
      label: t.files.attach,
      key: 'a',
      refused: attach.refused,
      run: () => open({ kind: 'attach', attachmentKind: null }),
    },
  ];
  if (view.dates) {
    commands.push({ id: 'why', label: t.dates.why, key: 'd', run: () => open({ kind: 'why' }) });
  }
  if (block) {
    const { id, label, text } = block;
    commands.push(
      {
        id: 'pave',
        label,
        key: 'p',
        refused: filling ? refusalOf(filling) : null,
        run: () => open({ kind: 'pave', template: id }),
      },
      { id: 'copy-pave', label: t.pave.copy, key: 'y', run: () => void copyPave(text) },
    );
  }
  for (const action of view.actions) {
    const key = actionKeys[action.id];
    commands.push({
      id: `${actionCommand}${action.id}`,
      label: action.label,
      ...(key ? { key } : {}),
      refused: refusalOf(action),
      run: () => open({ kind: 'action', action }),
    });
    if (refusalOf(action) !== null && action.propose?.allowed) {
      const label = t.requests.askFor(action.label);
      commands.push({ id: `ask:${action.id}`, label, run: () => open({ kind: 'propose', action }) });
    }
  }
  useCommands(commands);
}
