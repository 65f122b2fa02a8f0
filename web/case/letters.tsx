import { Button } from '@mantine/core';
import { fileAddress } from '../api/files.ts';
import { useMessages } from '../locales/language.ts';
import { Day, MaybeDay } from '../ui/day.tsx';
import { Denied } from '../ui/denied.tsx';
import { Icon } from '../ui/icons.tsx';
import { useDeskCommand } from '../ui/use-desk-command.ts';
import { useCase } from './case-context.ts';

/** The letters that ask for the end: the earliest receipt counts. */
export function Letters() {
  const t = useMessages();
  const { view, open } = useCase();
  const correcting = useDeskCommand('correct-letter');
  if (view.letters.length === 0) return null;
  return (
    <section className="card" aria-labelledby="letters">
      <h2 id="letters">{t.letters.ofCase}</h2>
      <ul className="papers">
        {view.letters.map((letter) => (
          <li key={letter.id}>
            <Icon name="letters" size={16} />
            <div>
              <span>
                {t.letters.received} <Day on={letter.receivedOn} distance={false} />
                <span className="dim">
                  {' '}
                  {letter.channelLabel}
                  {letter.number && ` · ${letter.number}`}
                  {letter.writtenOn && ` · ${t.letters.written}`}{' '}
                  {letter.writtenOn && <Day on={letter.writtenOn} distance={false} />}
                </span>
              </span>
              {letter.asks.length > 0 && (
                <span>
                  {t.letters.asks} {letter.asks.join(', ')}
                </span>
              )}
              {letter.apart && (
                <p className="notice">
                  {t.letters.apart[letter.apart]}
                  {letter.would && (
                    <>
                      {' '}
                      {t.dates.ped} <MaybeDay on={view.ped} distance={false} />. {t.letters.would} {t.dates.ped}{' '}
                      <MaybeDay on={letter.would.ped} distance={false} />.
                    </>
                  )}
                </p>
              )}
              {letter.scan && <a href={fileAddress(letter.scan, `${letter.number ?? letter.id}`)}>{t.letters.scan}</a>}
              {!correcting.refused && (
                <Button size="compact-sm" variant="default" onClick={() => open({ kind: 'correct-letter', letter })}>
                  {t.letters.correct}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <Denied command="correct-letter" />
    </section>
  );
}
