import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import { AppointmentFields } from '../agenda/appointment-fields.tsx';
import type { ActionView, Value } from '../api/client.ts';
import { takeAction } from '../api/cases.ts';
import { BookFields } from '../forms/book-fields.tsx';
import { Form } from '../forms/form.tsx';
import { useMessages } from '../locales/language.ts';
import { PageLink } from '../ui/page-link.tsx';
import { Reasons } from '../ui/reasons.tsx';
import { toast } from '../ui/toasts.tsx';
import { useCase } from './case-context.ts';
import { mayAskForValue } from './may-ask.ts';
import { useForecast } from './use-forecast.ts';
import { useTake } from './use-take.ts';
import { withRequired } from './with-required.ts';

type Props = { action: ActionView; onDone: () => void; onCancel: () => void };

/** Taking an action: its form, what is missing first, and what it will do. */
export function ActionForm({ action, onDone, onCancel }: Props) {
  const t = useMessages();
  const { view, open } = useCase();
  const [set, setSet] = useState<Record<string, Value>>({});
  const { take, busy, error } = useTake((given: Record<string, Value>, key, onRevealed) =>
    takeAction(view, action.id, given, key, onRevealed),
  );
  const stands = useForecast(action, withRequired(action, set)).filter(
    ({ code, fields: lifted }) => code !== 'missing-input' || !lifted.every((id) => id in set && set[id] !== null),
  );
  const submit = () =>
    take(withRequired(action, set), (after) => {
      onDone();
      toast(t.actions.done(action.label, after.stateLabel));
    });
  const change = useCallback((id: string, value: Value) => setSet((before) => ({ ...before, [id]: value })), []);
  const { fields } = action.form;
  return (
    <>
      {action.help && <p>{action.help}</p>}
      <p className="dim">
        {action.toLabel ? t.actions.leadsTo(action.toLabel) : t.actions.staysHere}{' '}
        <PageLink page={action.page} line={action.line} />
      </p>
      {action.reveals && <p className="notice">{t.reveal.before}</p>}
      <Form
        submit={action.label}
        onSubmit={submit}
        onCancel={onCancel}
        busy={busy}
        bad={action.tone === 'bad'}
        error={error}
        ready={fields.length === 0}
      >
        {action.appointment ? (
          <AppointmentFields
            caseId={view.id}
            manager={view.manager}
            appointment={action.appointment}
            fields={fields}
            set={set}
            error={error}
            onSet={change}
          />
        ) : (
          <BookFields fields={fields} set={set} error={error} onSet={change} />
        )}
        {!error && stands.length > 0 && (
          <output className="stands">
            <strong>{t.actions.stands}</strong>
            <Reasons reasons={stands} />
          </output>
        )}
        {mayAskForValue(action) && (
          <Button
            size="compact-sm"
            variant="default"
            className="ask-value"
            onClick={() => open({ kind: 'propose', action, set })}
          >
            {t.requests.askValue}
          </Button>
        )}
      </Form>
    </>
  );
}
