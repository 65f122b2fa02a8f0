import { NativeSelect, Radio } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { listsQuery } from '../api/book.ts';
import { logCall, type NumberKind } from '../api/partners.ts';
import { useWrite } from '../api/use-write.ts';
import { Form } from '../forms/form.tsx';
import { useMessages } from '../locales/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { phone } from '../ui/format.ts';
import { toast } from '../ui/toasts.tsx';
import { useCase } from './case-context.ts';
import { withdrawCall } from './withdraw-call.ts';
import { OtherMoment, type Moment } from './other-moment.tsx';

type Props = { result: string; onClose: () => void };

/** A call, just made: the number is guessed, the focus is on the button, Enter is enough. */
export function CallDialog({ result: usual, onClose }: Props) {
  const t = useMessages();
  const { view } = useCase();
  const queries = useQueryClient();
  const { data } = useQuery(listsQuery);
  const [number, setNumber] = useState<NumberKind>(view.nextCall?.number ?? 'salon');
  const [result, setResult] = useState(usual);
  const [moment, setMoment] = useState<Moment>({});
  const log = useWrite((body: Parameters<typeof logCall>[1], key) => logCall(view.partner, body, key));
  const results = data?.lists['call-results'] ?? [];
  const named = results.find(({ value }) => value === result)?.label ?? result;
  const submit = () =>
    log.mutate(
      { number, result, ...moment },
      {
        onSuccess: ({ call }) => {
          onClose();
          toast(t.calls.logged(named, t.calls.numbers[number]), () => void withdrawCall(queries, call));
        },
      },
    );
  const phones = { salon: view.contact.salonPhone, pro: view.contact.proPhone };
  return (
    <Dialog title={t.calls.title(view.partnerName)} onClose={onClose}>
      <Form submit={t.calls.log} onSubmit={submit} onCancel={onClose} busy={log.isPending} error={log.error} ready>
        <Radio.Group
          label={t.calls.number}
          description={view.nextCall ? t.calls.guessed(t.calls.halves[view.nextCall.half]) : null}
          value={number}
          onChange={(value) => setNumber(value === 'pro' ? 'pro' : 'salon')}
        >
          {(['salon', 'pro'] as const).map((kind) => (
            <Radio
              key={kind}
              size="md"
              value={kind}
              label={`${t.calls.numbers[kind]} ${phones[kind] ? phone(phones[kind]) : t.calls.noNumber}`}
            />
          ))}
        </Radio.Group>
        <NativeSelect
          label={t.calls.result}
          value={result}
          data={results.length > 0 ? results : [result]}
          onChange={({ currentTarget }) => setResult(currentTarget.value)}
        />
        <OtherMoment moment={moment} onChange={setMoment} />
      </Form>
    </Dialog>
  );
}
