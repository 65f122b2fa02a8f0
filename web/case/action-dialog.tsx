import { useCallback, useState } from 'react';
import { AppointmentFields } from '../agenda/appointment-fields.tsx';
import type { ActionView, Value } from '../api/client.ts';
import { takeAction } from '../api/cases.ts';
import { useWrite } from '../api/use-write.ts';
import { BookFields } from '../forms/book-fields.tsx';
import { Form } from '../forms/form.tsx';
import { useMessages } from '../locales/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { PageLink } from '../ui/page-link.tsx';
import { Reasons } from '../ui/reasons.tsx';
import { toast } from '../ui/toasts.tsx';
import { useCase } from './case-context.ts';
import { useForecast } from './use-forecast.ts';

type Props = { action: ActionView; onClose: () => void };

/** Taking an action: its form, what is missing first, and what it will do. */
export function ActionDialog({ action, onClose }: Props) {
  const t = useMessages();
  const { view } = useCase();
  const [set, setSet] = useState<Record<string, Value>>({});
  const take = useWrite((given: Record<string, Value>, key) => takeAction(view, action.id, given, key));
  const stands = useForecast(action, withRequired(action, set)).filter(
    ({ code, fields: lifted }) => code !== 'missing-input' || !lifted.every((id) => id in set && set[id] !== null),
  );
  const submit = () =>
    take.mutate(withRequired(action, set), {
      onSuccess: (after) => {
        onClose();
        toast(t.actions.done(action.label, after.stateLabel));
      },
    });
  const change = useCallback((id: string, value: Value) => setSet((before) => ({ ...before, [id]: value })), []);
  const { fields } = action.form;
  return (
    <Dialog title={action.label} onClose={onClose}>
      {action.help && <p>{action.help}</p>}
      <p className="dim">
        {action.toLabel ? t.actions.leadsTo(action.toLabel) : t.actions.staysHere}{' '}
        <PageLink page={action.page} line={action.line} />
      </p>
      <Form
        submit={action.label}
        onSubmit={submit}
        onCancel={onClose}
        busy={take.isPending}
        bad={action.tone === 'bad'}
        error={take.error}
        ready={fields.length === 0}
      >
        {action.appointment ? (
          <AppointmentFields
            caseId={view.id}
            manager={view.manager}
            appointment={action.appointment}
            fields={fields}
            set={set}
            error={take.error}
            onSet={change}
          />
        ) : (
          <BookFields fields={fields} set={set} error={take.error} onSet={change} />
        )}
        {!take.error && stands.length > 0 && (
          <output className="stands">
            <strong>{t.actions.stands}</strong>
            <Reasons reasons={stands} />
          </output>
        )}
      </Form>
    </Dialog>
  );
}

/** What must come with the request is sent even when the person leaves it as it was. */
function withRequired(action: ActionView, set: Record<string, Value>): Record<string, Value> {
  const given = action.form.fields.filter(({ required, value }) => required && value !== null);
  return { ...Object.fromEntries(given.map(({ id, value }) => [id, value])), ...set };
}
