import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@mantine/core';
import type { LetterView } from '../api/client.ts';
import { trayQuery } from '../api/letters.ts';
import { useMessages } from '../locales/language.ts';
import { Day } from '../ui/day.tsx';
import { Denied } from '../ui/denied.tsx';
import { useDeskCommand } from '../ui/use-desk-command.ts';
import { MatchDialog } from './match-dialog.tsx';

/** Letters nobody is known for yet: dated all the same, waiting, never lost. */
export function Tray() {
  const t = useMessages();
  const { data } = useQuery(trayQuery);
  const { refused } = useDeskCommand('match-letter');
  const [matching, setMatching] = useState<LetterView | null>(null);
  const letters = data?.letters ?? [];
  return (
    <section className="card tray" aria-labelledby="tray">
      <h2 id="tray">
        {t.letters.tray} <span className="count">{letters.length}</span>
      </h2>
      {letters.length === 0 && <p className="dim">{t.letters.trayEmpty}</p>}
      {letters.length > 0 && <Denied command="match-letter" loud />}
      <ul>
        {letters.map((letter) => (
          <li key={letter.id}>
            <div>
              <p>
                <strong>{letter.named ?? letter.number ?? letter.id}</strong> <span className="dim">{letter.city}</span>{' '}
                <span className="state">{t.letters.why(letter.unmatched ?? '', letter.candidates.length)}</span>
              </p>
              <p className="dim">
                {letter.productLabel} · {letter.channelLabel} · {t.letters.received}{' '}
                <Day on={letter.receivedOn} distance={false} />
              </p>
              {letter.asks.length > 0 && (
                <p className="dim">
                  {t.letters.asks} {letter.asks.join(', ')}
                </p>
              )}
              {letter.actBy && (
                <p>
                  {t.dates.actBy} <Day on={letter.actBy} />
                </p>
              )}
            </div>
            {!refused && (
              <Button size="compact-sm" variant="light" onClick={() => setMatching(letter)}>
                {t.letters.match}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {matching && <MatchDialog letter={matching} onClose={() => setMatching(null)} />}
    </section>
  );
}
