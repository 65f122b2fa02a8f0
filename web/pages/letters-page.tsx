import { useState } from 'react';
import type { LetterAnswer } from '../api/client.ts';
import { LetterForm } from '../letters/letter-form.tsx';
import { Registered } from '../letters/registered.tsx';
import { Tray } from '../letters/tray.tsx';
import { useMessages } from '../locales/language.ts';
import { Denied } from '../ui/denied.tsx';
import { useDeskCommand } from '../ui/use-desk-command.ts';
import { useTitle } from '../ui/use-title.ts';

/** The post room: register a letter, see its dates before saving, find the owner of stray ones. */
export function LettersPage() {
  const t = useMessages();
  const { refused } = useDeskCommand('register-letter');
  const [saved, setSaved] = useState<LetterAnswer | null>(null);
  const [count, setCount] = useState(0);
  useTitle(t.letters.title);
  return (
    <div className="page letters">
      <div className="page-head">
        <h1 tabIndex={-1}>{t.letters.title}</h1>
      </div>
      <div className="letters-body">
        <section className="card" aria-labelledby="register">
          <h2 id="register">{t.letters.register}</h2>
          {refused ? (
            <Denied command="register-letter" loud />
          ) : (
            <LetterForm
              key={count}
              ready={!saved?.withoutPriorRisk}
              onSaved={(answer) => {
                setSaved(answer);
                setCount(count + 1);
              }}
            />
          )}
        </section>
        <div>
          {saved && <Registered key={count} answer={saved} />}
          <Tray />
        </div>
      </div>
    </div>
  );
}
