import { useMessages } from '../locales/language.ts';

type Props = { text: string; firstLine: number; line: number | null };

/** A rule block as written, each line with its number in the page; the cited one is lit. */
export function CodeLines({ text, firstLine, line }: Props) {
  const t = useMessages();
  const rows = text.replace(/\n$/, '').split('\n');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways: the keyboard must reach it
    <section className="code" tabIndex={0} aria-label={t.book.rule(firstLine)}>
      <pre>
        {rows.map((row, at) => {
          const number = firstLine + at;
          const cited = number === line || (at === 0 && number === (line ?? 0) + 1);
          return (
            <code
              key={number}
              id={`l${number}`}
              className={cited ? 'cited' : undefined}
              tabIndex={cited ? -1 : undefined}
              aria-current={cited ? 'true' : undefined}
            >
              <span className="line-number" aria-hidden="true">
                {number}
              </span>
              {row || ' '}
              {'\n'}
            </code>
          );
        })}
      </pre>
    </section>
  );
}
