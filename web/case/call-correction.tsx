import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listsQuery } from '../api/book.ts';
import type { Schema } from '../api/client.ts';
import { correctCall } from '../api/partners.ts';
import { useAsk } from '../api/use-ask.ts';
import { useWrite } from '../api/use-write.ts';
import { DateField } from '../forms/date-field.tsx';
import { Form } from '../forms/form.tsx';
import { TimeField } from '../forms/time-field.tsx';
import { useMessages } from '../locales/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { toast } from '../ui/toasts.tsx';
import { ChangedEvidence } from './changed-evidence.tsx';

type Call = { id: string; number: string; result: string };
type Props = { call: Call; day: string; time: string; onClose: () => void };
type Correction = Schema<'CorrectCall'>;

/** A wrongly logged call: first what the correction changes in the proof, then the change. */
export function CallCorrection({ call, day, time, onClose }: Props) {
  const t = useMessages();
  const { data } = useQuery(listsQuery);
  const [change, setChange] = useState<Omit<Correction, 'reason'>>({});
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState<Schema<'CallAnswer'> | null>(null);
  const preview = useAsk((body: Correction, key) => correctCall(call.id, body, true, key));
  const correct = useWrite((body: Correction, key) => correctCall(call.id, body, false, key));
  const touch = (next: Omit<Correction, 'reason'>) => {
    setShown(null);
    preview.reset();
    correct.reset();
    setChange(next);
  };
  const submit = () => {
    const body = { ...change, reason: reason.trim() };
    if (!shown) preview.mutate(body, { onSuccess: setShown });
    else {
      correct.mutate(body, {
        onSuccess: () => {
          onClose();
          toast(t.calls.corrected);
        },
      });
    }
  };
  const numbers = (['salon', 'pro'] as const).map((value) => ({
    value,
    label: t.calls.numbers[value],
  }));
  return (
    <Dialog title={t.calls.correct} onClose={onClose} wide>
      <Form
        submit={shown ? t.common.confirm : t.common.preview}
        onSubmit={submit}
        onCancel={onClose}
        busy={preview.isPending || correct.isPending}
        blocked={Object.keys(change).length === 0 || reason.trim() === ''}
        error={preview.error ?? correct.error}
      >
        <Checkbox
          size="md"
          label={t.calls.withdraw}
          checked={change.withdraw ?? false}
          data-autofocus
          onChange={({ currentTarget }) => touch(currentTarget.checked ? { withdraw: true } : {})}
        />
        {!change.withdraw && (
          <>
            <NativeSelect
              label={t.calls.number}
              value={change.number ?? call.number}
              data={numbers}
              onChange={({ currentTarget }) =>
                touch({ ...change, number: currentTarget.value === 'pro' ? 'pro' : 'salon' })
              }
            />
            <NativeSelect
              label={t.calls.result}
              value={change.result ?? call.result}
              data={data?.lists['call-results'] ?? [call.result]}
              onChange={({ currentTarget }) => touch({ ...change, result: currentTarget.value })}
            />
            <DateField
              label={t.calls.day}
              lean="past"
              value={change.day ?? day}
              onChange={(value) => value && touch({ ...change, day: value })}
            />
            <TimeField
              label={t.calls.time}
              value={change.time ?? time}
              onChange={(value) => value && touch({ ...change, time: value })}
            />
          </>
        )}
        <TextInput
          label={t.common.reason}
          value={reason}
          autoComplete="off"
          onChange={({ currentTarget }) => {
            setReason(currentTarget.value);
            setShown(null);
          }}
        />
        {shown && <ChangedEvidence before={shown.before} after={shown.after} />}
      </Form>
    </Dialog>
  );
}
