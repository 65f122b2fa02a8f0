import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ActionView, CaseView } from '../api/client.ts';
import { useCase } from '../case/case-context.ts';
import { useMessages } from '../locales/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Reasons } from '../ui/reasons.tsx';

type Props = { view: CaseView; action: ActionView | undefined; onClose: () => void };

/** An action that this person cannot take just now: why, and the case where the rest can be done. */
export function Refused({ view, action, onClose }: Props) {
  const t = useMessages();
  const { open } = useCase();
  const failed = action?.reasons.filter(({ ok }) => !ok) ?? [];
  // That a form is still empty is no news when it cannot be sent.
  const serious = failed.filter(({ code }) => code !== 'missing-input');
  return (
    <Dialog title={action?.label ?? view.partnerName} onClose={onClose}>
      <div className="form">
        <p>{t.myDay.notNow}</p>
        <Reasons reasons={serious.length > 0 ? serious : failed} />
        <div className="form-foot">
          {action?.propose?.allowed && (
            <Button onClick={() => open({ kind: 'propose', action })} data-autofocus>
              {t.requests.ask}
            </Button>
          )}
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/dossier/$id" params={{ id: view.id }} {...props} />}
            {...(action?.propose?.allowed ? {} : { 'data-autofocus': true })}
          >
            {t.letters.openCase(view.id)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t.common.close}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
