import { Button, Kbd } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { LetterAnswer } from '../api/client.ts';
import { useMessages } from '../locales/language.ts';
import { useCommands } from '../ui/commands.ts';
import { Announced } from './outlook.tsx';

/** The action that comes first when nobody saw the letter coming. */
const appointment = 'book-appointment';

/** The letter just kept, and the one thing to do about it. */
export function Registered({ answer }: { answer: LetterAnswer }) {
  const t = useMessages();
  const navigate = useNavigate();
  const found = answer.case;
  const first = useRef<HTMLButtonElement>(null);
  // Nobody saw it coming: the appointment is the next key, before the next letter.
  useEffect(() => first.current?.focus(), []);
  const open = (action?: string) => {
    if (found) void navigate({ to: '/dossier/$id', params: { id: found }, search: action ? { action } : {} });
  };
  useCommands(
    found
      ? [
          { id: 'open-case', label: t.letters.openCase(found), key: 'o', run: () => open() },
          { id: appointment, label: t.letters.book, key: 'r', run: () => open(appointment) },
        ]
      : [],
  );
  return (
    <section className="card registered" aria-labelledby="registered">
      <h2 id="registered">{t.letters.lastOne}</h2>
      <p>
        <strong>{answer.letter.partnerName ?? answer.letter.named}</strong>
        {found && (
          <>
            {' · '}
            <Link to="/dossier/$id" params={{ id: found }}>
              {found}
            </Link>
          </>
        )}
      </p>
      <Announced answer={answer} />
      {found && answer.withoutPriorRisk && (
        <Button ref={first} onClick={() => open(appointment)} rightSection={<Kbd size="xs">r</Kbd>}>
          {t.letters.book}
        </Button>
      )}
    </section>
  );
}
