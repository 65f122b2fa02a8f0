import { Button, NativeSelect } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { actOnMany, type BulkEntry } from '../api/bulk.ts';
import { caseQuery } from '../api/cases.ts';
import type { CaseSummary, Value } from '../api/client.ts';
import { BookFields } from '../forms/book-fields.tsx';
import { Form } from '../forms/form.tsx';
import { useMessages } from '../locales/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { BulkResults } from './bulk-results.tsx';
import { commonActions, samplesOf } from './common-actions.ts';
import { useBulk } from './use-bulk.ts';

type Body = Parameters<typeof actOnMany>[0];
type Props = {
  rows: readonly CaseSummary[];
  onDone: (entries: readonly BulkEntry[]) => void;
  onClose: () => void;
};

const onlyThese = (body: Body, entries: readonly BulkEntry[]): Body => ({
  ...body,
  cases: body.cases.filter(({ id }) => entries.some((entry) => entry.case === id)),
});

/** One action for many cases: choose it, fill its form once, see what comes of each case, then do it. */
export function BulkDialog({ rows: given, onDone, onClose }: Props) {
  const t = useMessages();
  // What is done changes the list under the dialog; what is told here is about the cases as they were ticked.
  const [rows] = useState(given);
  const samples = useQueries({ queries: samplesOf(rows).map((id) => caseQuery(id)) });
  const [asked, setAsked] = useState<string | null>(null);
  const [set, setSet] = useState<Record<string, Value>>({});
  const bulk = useBulk(actOnMany, onlyThese);
  const content = useRef<HTMLDivElement>(null);
  const told = bulk.done ?? bulk.shown;
  useEffect(() => {
    if (told) content.current?.querySelector<HTMLElement>('.form-foot button:not(:disabled)')?.focus();
  }, [told]);
  const actions = commonActions(samples.flatMap(({ data }) => data ?? []));
  const action = actions.find(({ id }) => id === asked) ?? null;
  const choose = (id: string) => {
    bulk.touch();
    setAsked(id);
    setSet({});
  };
  const submit = () => {
    if (bulk.shown) bulk.go(onDone);
    else if (action) bulk.preview({ action: action.id, set, cases: rows.map(({ id, version }) => ({ id, version })) });
  };
  const error = bulk.error ?? samples.find((sample) => sample.error)?.error ?? null;
  const results = told && <BulkResults answer={told} rows={new Map(rows.map((row) => [row.id, row]))} />;
  return (
    <Dialog title={t.bulk.title(rows.length)} onClose={onClose} wide>
      <div ref={content}>
        {bulk.done ? (
          <>
            {results}
            <div className="form-foot">
              <Button onClick={onClose}>{t.common.close}</Button>
            </div>
          </>
        ) : (
          <Form
            submit={bulk.shown && action ? t.bulk.go(action.label, bulk.allowed) : t.common.preview}
            onSubmit={submit}
            onCancel={onClose}
            busy={bulk.busy}
            blocked={action === null || (bulk.shown !== null && bulk.allowed === 0)}
            bad={bulk.shown !== null && action?.bad === true}
            error={error}
          >
            <NativeSelect
              label={t.bulk.action}
              description={t.bulk.actionHint}
              value={asked ?? ''}
              data={[{ value: '', label: t.form.choose }, ...actions.map(({ id, label }) => ({ value: id, label }))]}
              onChange={({ currentTarget }) => choose(currentTarget.value)}
              data-autofocus
            />
            {action && (
              <div key={action.id} className="form">
                <BookFields
                  fields={action.fields}
                  set={set}
                  error={null}
                  onSet={(id, value) => {
                    bulk.touch();
                    // What is emptied again is left out: a null would empty it on every case.
                    setSet(({ [id]: _before, ...rest }) => (value === null ? rest : { ...rest, [id]: value }));
                  }}
                />
              </div>
            )}
            {results}
          </Form>
        )}
      </div>
    </Dialog>
  );
}
