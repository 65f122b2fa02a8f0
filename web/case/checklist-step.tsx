import { Button } from '@mantine/core';
import type { Schema } from '../api/client.ts';
import { useMessages } from '../locales/language.ts';
import { Icon } from '../ui/icons.tsx';
import { Reasons } from '../ui/reasons.tsx';
import { ActionForm } from './action-form.tsx';
import { useCase } from './case-context.ts';
import { InPlace } from './in-place.tsx';
import { refusalOf } from './use-case-commands.ts';

type Props = {
  step: Schema<'Checklist'>['steps'][number];
  /** The first step that is not done. */
  current: boolean;
  opened: boolean;
  onOpen: () => void;
  onClose: () => void;
};

/** One step: done or not, what helps, and the form that does it, opened where the step stands. */
export function ChecklistStep({ step, current, opened, onOpen, onClose }: Props) {
  const t = useMessages();
  const { view } = useCase();
  const action = view.actions.find(({ id }) => id === step.action);
  const possible = action && refusalOf(action) === null;
  return (
    <li
      className={step.done ? 'step done' : current ? 'step current' : 'step'}
      aria-current={current ? 'step' : undefined}
    >
      <Icon name={step.done ? 'check' : current ? 'arrow' : 'dash'} />
      <div>
        <p className="step-say">
          <span className="visually-hidden">{step.done ? t.checklist.done : t.checklist.toDo}</span> {step.say}
        </p>
        {step.help && !step.done && <p className="dim">{step.help}</p>}
        {current && action && !possible && <Reasons reasons={action.reasons.filter(({ ok }) => !ok)} />}
        {action && possible && !opened && current && (
          <Button size="compact-md" onClick={onOpen}>
            {action.label}
          </Button>
        )}
        {action && opened && (
          <InPlace label={step.say} onEscape={onClose}>
            <ActionForm action={action} onDone={onClose} onCancel={onClose} />
          </InPlace>
        )}
      </div>
    </li>
  );
}
