import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LetterAnswer } from '../api/client.ts';
import { registerLetter, type Registration } from '../api/letters.ts';
import { DateReasons } from '../case/date-reasons.tsx';
import { useMessages } from '../locales/language.ts';
import { Day, MaybeDay } from '../ui/day.tsx';
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

/** The dates, the case, the likely double, and whether the appointment comes first. */
export function Announced({ answer }: { answer: LetterAnswer }) {
  const t = useMessages();
  const [why, setWhy] = useState(false);
  const { dates, duplicates, letter } = answer;
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
      {letter.unmatched && <p className="notice">{t.letters.unmatched(letter.unmatched)}</p>}
      {answer.case && !answer.opened && <p className="notice">{t.letters.joins(answer.case)}</p>}
      {answer.withoutPriorRisk && <p className="notice">{t.letters.withoutPriorRisk}</p>}
      {duplicates.map(({ id, receivedOn }) => (
        <p key={id} className="notice">
          {t.letters.duplicate} <Day on={receivedOn} />
        </p>
      ))}
    </>
  );
}
