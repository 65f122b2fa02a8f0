import { Textarea } from '@mantine/core';
import { pasteTemplate } from '../api/cases.ts';
import type { Schema, Value } from '../api/client.ts';
import { useAsk } from '../api/use-ask.ts';
import { useMessages } from '../locales/language.ts';
import { ProblemNote } from '../ui/problem.tsx';
import { Reasons } from '../ui/reasons.tsx';
import { useCase } from './case-context.ts';

type Props = { template: string; onRead: (set: Record<string, Value>) => void };

/** A block pasted as it stands elsewhere: the desk reads it, and what it could not read is shown. */
export function PastedPave({ template, onRead }: Props) {
  const t = useMessages();
  const { view } = useCase();
  const reading = useAsk((text: string) => pasteTemplate(view.id, template, text));
  const paste = (text: string) => {
    if (text.trim() === '') reading.reset();
    else reading.mutate(text, { onSuccess: ({ set }) => onRead(set) });
  };
  return (
    <details className="other-fields">
      <summary>{t.pave.paste}</summary>
      <Textarea label={t.pave.pasteLabel} rows={5} onChange={({ currentTarget }) => paste(currentTarget.value)} />
      <output className="stands">{reading.data && <WhatWasRead read={reading.data} />}</output>
      <ProblemNote error={reading.error} />
    </details>
  );
}

function WhatWasRead({ read }: { read: Schema<'PastedTemplate'> }) {
  const t = useMessages();
  return (
    <>
      <p className="dim">{t.pave.pasted(Object.keys(read.set).length)}</p>
      <Reasons reasons={read.problems} />
      {read.unread.length > 0 && (
        <>
          <p>{t.pave.unread(read.unread.length)}</p>
          <ul className="unread">
            {read.unread.map(({ line, text }) => (
              <li key={line}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
