import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CaseView, LetterAnswer } from '../api/client.ts';
import { correctLetter } from '../api/letters.ts';
import { useAsk } from '../api/use-ask.ts';
import { useWrite } from '../api/use-write.ts';
import { DateField } from '../forms/date-field.tsx';
import { Form } from '../forms/form.tsx';
import { useMessages } from '../locales/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { toast } from '../ui/toasts.tsx';
import { MovedDates } from './moved-dates.tsx';

type Props = { letter: CaseView['letters'][number]; onClose: () => void };
type Correction = { receivedOn: string; reason: string };

/** A wrong receipt date: first what it moves, and what was done on the wrong date; then the change. */
export function LetterCorrection({ letter, onClose }: Props) {
  const t = useMessages();
  const [receivedOn, setReceivedOn] = useState<string | null>(letter.receivedOn);
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState<LetterAnswer | null>(null);
  const preview = useAsk((body: Correction, key) => correctLetter(letter.id, body, true, key));
  const correct = useWrite((body: Correction, key) => correctLetter(letter.id, body, false, key));
  const touch = () => {
    setShown(null);
    preview.reset();
    correct.reset();
  };
  const submit = () => {
    if (receivedOn === null) return;
    const body = { receivedOn, reason: reason.trim() };
    if (!shown) preview.mutate(body, { onSuccess: setShown });
    else {
      correct.mutate(body, {
        onSuccess: () => {
          onClose();
          toast(t.letters.corrected);
        },
      });
    }
  };
  return (
    <Dialog title={t.letters.correct} onClose={onClose} wide>
      <Form
        submit={shown ? t.common.confirm : t.common.preview}
        onSubmit={submit}
        onCancel={onClose}
        busy={preview.isPending || correct.isPending}
        blocked={receivedOn === null || receivedOn === letter.receivedOn || reason.trim().length === 0}
        error={preview.error ?? correct.error}
      >
        <DateField
          label={t.letters.receivedOn}
          lean="past"
          value={receivedOn}
          focused
          onChange={(value) => {
            touch();
            setReceivedOn(value);
          }}
        />
        <TextInput
          label={t.common.reason}
          value={reason}
          autoComplete="off"
          onChange={({ currentTarget }) => {
            touch();
            setReason(currentTarget.value);
          }}
        />
        {shown && <MovedDates answer={shown} />}
      </Form>
    </Dialog>
  );
}
