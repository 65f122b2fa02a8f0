import { Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { listsQuery } from '../api/book.ts';
import type { LetterAnswer } from '../api/client.ts';
import { storeFile } from '../api/files.ts';
import { registerLetter, type Registration } from '../api/letters.ts';
import { useWrite } from '../api/use-write.ts';
import { DateField } from '../forms/date-field.tsx';
import { FileField } from '../forms/file-field.tsx';
import { Form } from '../forms/form.tsx';
import { useMessages } from '../locales/language.ts';
import { useCommands } from '../ui/commands.ts';
import { toast } from '../ui/toasts.tsx';
import { AlsoNamed } from './also-named.tsx';
import { asks, bodyOf, emptyDraft, type Draft } from './draft.ts';
import { Outlook } from './outlook.tsx';
import { SalonPicker } from './salon-picker.tsx';

type Props = {
  onSaved: (answer: LetterAnswer) => void;
  /** The form takes the focus when it appears. */
  ready: boolean;
};

/** A letter, top to bottom without the mouse; the dates are shown before anything is kept. */
export function LetterForm({ onSaved, ready }: Props) {
  const t = useMessages();
  const { data } = useQuery(listsQuery);
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [scan, setScan] = useState<File | null>(null);
  const form = useRef<HTMLDivElement>(null);
  const focus = () => form.current?.querySelector('input')?.focus();
  useEffect(() => {
    if (ready) focus();
  }, [ready]);
  useCommands([{ id: 'first-field', label: t.letters.register, key: 'l', quiet: true, run: focus }]);
  const save = useWrite(async (body: Registration, key) => {
    const stored = scan && { file: (await storeFile(scan)).file, name: scan.name };
    return registerLetter({ ...body, ...(stored ? { scan: stored } : {}) }, false, key);
  });
  const channels = data?.lists['letter-channels'] ?? [];
  const products = data?.lists['products'] ?? [];
  const body = bodyOf(draft, channels[0]?.value);
  const change = (some: Partial<Draft>) => setDraft((before) => ({ ...before, ...some }));
  const submit = () =>
    body &&
    save.mutate(body, {
      onSuccess: (answer) => {
        toast(answer.case ? t.letters.saved(answer.case) : t.letters.savedInTray);
        onSaved(answer);
      },
    });
  return (
    <div ref={form}>
      <Form submit={t.letters.save} onSubmit={submit} busy={save.isPending} blocked={body === null} error={save.error}>
        <DateField
          label={t.letters.receivedOn}
          lean="past"
          value={draft.receivedOn}
          onChange={(receivedOn) => change({ receivedOn })}
        />
        <SalonPicker
          value={draft.salon}
          onChange={(salon) => change({ salon, product: salon?.contracts[0]?.product ?? draft.product })}
          named={draft.named}
          onNamed={(named) => change({ named })}
        />
        {draft.named !== null && (
          <TextInput
            label={t.letters.city}
            value={draft.city}
            autoComplete="off"
            onChange={({ currentTarget }) => change({ city: currentTarget.value })}
          />
        )}
        <Radio.Group
          label={t.letters.product}
          value={draft.product}
          onChange={(product) => change({ product })}
          className="radio-row"
        >
          {products.map(({ value, label }) => (
            <Radio key={value} size="md" value={value} label={label} />
          ))}
        </Radio.Group>
        <NativeSelect
          label={t.letters.channel}
          value={draft.channel ?? channels[0]?.value ?? ''}
          data={channels}
          onChange={({ currentTarget }) => change({ channel: currentTarget.value })}
        />
        <Checkbox.Group
          label={t.letters.asks}
          value={draft.asks}
          onChange={(chosen) => change({ asks: asks.filter((ask) => chosen.includes(ask)) })}
        >
          <div className="asks-row">
            {asks.map((ask) => (
              <Checkbox key={ask} size="md" value={ask} label={t.letters.ask[ask]} />
            ))}
          </div>
        </Checkbox.Group>
        <details className="other-fields">
          <summary>{t.letters.more}</summary>
          <DateField
            label={t.letters.writtenOn}
            lean="past"
            value={draft.writtenOn}
            onChange={(writtenOn) => change({ writtenOn })}
          />
          <TextInput
            label={t.letters.number}
            value={draft.number}
            autoComplete="off"
            onChange={({ currentTarget }) => change({ number: currentTarget.value })}
          />
          <AlsoNamed named={draft.also} onChange={(also) => change({ also })} />
        </details>
        <FileField label={t.letters.scanFile} onChange={setScan} />
        <Outlook body={body} />
      </Form>
    </div>
  );
}
