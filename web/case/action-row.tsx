import { Button } from '@mantine/core';
import type { ActionView } from '../api/client.ts';
import { useMessages } from '../locales/language.ts';
import { Icon } from '../ui/icons.tsx';
import { Reasons } from '../ui/reasons.tsx';
import { AskButton } from './ask-button.tsx';
import { useCase } from './case-context.ts';

/** One action: a button when it can be taken, else the reasons and whom to ask. */
export function ActionRow({ action }: { action: ActionView }) {
  const t = useMessages();
  const { view, open } = useCase();
  const possible = action.allowed || action.completable;
  const failed = blocking(action);
  const asking = view.actions.find(({ id }) => id === action.ask);
  const canAsk = !possible && asking && (asking.allowed || asking.completable);
  const canPropose = !possible && action.propose?.allowed;
  const missesFile = failed.some(({ code }) => code === 'missing-attachment');
  return (
    <li className={possible ? 'action possible' : 'action refused'} data-action={action.id}>
      {possible ? (
        <Button
          size="compact-md"
          variant={action.allowed ? 'light' : 'default'}
          color={action.tone === 'bad' ? 'brick' : 'pine'}
          onClick={() => open({ kind: 'action', action })}
        >
          {action.label}
        </Button>
      ) : (
        <span className="action-name" id={`action-${action.id}`}>
          <Icon name="lock" size={16} /> {action.label}
          <span className="visually-hidden"> {t.actions.refused}</span>
        </span>
      )}
      <div className="action-why">
        {action.help && possible && <p className="dim">{action.help}</p>}
        {!action.allowed && action.completable && <p className="dim">{t.actions.completable(missingLabels(action))}</p>}
        {!possible && <Reasons reasons={failed} />}
        {(canPropose || canAsk || (missesFile && view.open)) && (
          <div className="buttons">
            {missesFile && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => open({ kind: 'attach', attachmentKind: null })}
              >
                {t.files.attach}
              </Button>
            )}
            {canPropose && <AskButton action={action} describedBy={`action-${action.id}`} />}
            {canAsk && (
              <Button size="compact-sm" variant="default" onClick={() => open({ kind: 'action', action: asking })}>
                {t.actions.ask(asking.label)}
              </Button>
            )}
          </div>
        )}
      </div>
    </li>
  );
}

/** What stands in the way; that a form is still empty is no news when the form cannot be sent. */
function blocking(action: ActionView): ActionView['reasons'] {
  const failed = action.reasons.filter(({ ok }) => !ok);
  const serious = failed.filter(({ code }) => code !== 'missing-input');
  return serious.length > 0 ? serious : failed;
}

const missingLabels = (action: ActionView): string =>
  action.form.fields
    .filter(({ missing }) => missing)
    .map(({ label }) => label)
    .join(', ');
