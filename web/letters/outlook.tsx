import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LetterAnswer } from '../api/client.ts';
import { registerLetter, type Registration } from '../api/letters.ts';
import { DateReasons } from '../case/date-reasons.tsx';
import { useMessages } from '../locales/language.ts';
import { Day, MaybeDay } from '../ui/day.tsx';
import { PageLink } from '../ui/page-link.tsx';
import { ProblemNote } from '../ui/problem.tsx';

/** What registering the letter would give, asked of the desk without writing anything. */
export function Outlook({ body }: { body: Registration | null }) {
  const t = useMessages();
  const { data, error } = useQuery({
    queryKey: ['outlook', body],
    queryFn: () => (body ? registerLetter(body, true, crypto.randomUUID()) : null),
    enabled: body !== null,
    staleTime: 0,
    retry: false,
  });
  return (
    <div className="outlook" aria-live="polite">
      {body === null && <p className="dim">{t.letters.outlookHint}</p>}
      {body && error && <ProblemNote error={error} />}
      {body && data && <Announced answer={data} />}
    </div>
  );
}

/** The dates, what the desk has to say about them, the likely double, and the other contracts the letter names. */
export function Announced({ answer }: { answer: LetterAnswer }) {
  const t = useMessages();
  const [why, setWhy] = useState(false);
  const { dates, duplicates, letter, notices, others, would } = answer;
  return (
    <>
      {dates && (
        <p className="outlook-dates">
          <span>
            {t.dates.actBy} <MaybeDay on={dates.actBy} />
          </span>
          <span>
            {t.dates.ped} <MaybeDay on={dates.ped} />
          </span>
          <span>
            {t.dates.workBy} <MaybeDay on={dates.workBy} />
          </span>
          <button
            type="button"
            className="why"
            aria-expanded={why}
            aria-label={t.dates.why}
            onClick={() => setWhy(!why)}
          >
            ?
          </button>
        </p>
      )}
      {dates && why && <DateReasons dates={dates} />}
      {would && (
        <p className="outlook-dates">
          <span>
            {t.letters.would} {t.dates.actBy} <MaybeDay on={would.actBy} distance={false} />
          </span>
          <span>
            {t.dates.ped} <MaybeDay on={would.ped} distance={false} />
          </span>
        </p>
      )}
      {letter.unmatched && <p className="notice">{t.letters.unmatched(letter.unmatched)}</p>}
      {notices.map(({ code, text, page, line }) => (
        <p key={code} className="notice">
          {text} <PageLink page={page} line={line} />
        </p>
      ))}
      {duplicates.map(({ id, receivedOn }) => (
        <p key={id} className="notice">
          {t.letters.duplicate} <Day on={receivedOn} />
        </p>
      ))}
      {others.length > 0 && (
        <ul className="other-lines" aria-label={t.letters.others}>
          {others.map((line) => (
            <li key={line.letter.id}>
              <strong>{line.letter.partnerName ?? line.letter.partner}</strong> {line.letter.productLabel}
              {line.case && ` · ${line.case}`}
              <span className="dim">
                {' '}
                {t.dates.actBy} <MaybeDay on={line.letter.actBy} distance={false} /> · {t.dates.ped}{' '}
                <MaybeDay on={line.letter.ped} distance={false} />
              </span>
              {line.letter.unmatched && <span className="state">{t.letters.unmatched(line.letter.unmatched)}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
