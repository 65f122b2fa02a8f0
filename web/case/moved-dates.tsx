import type { LetterAnswer } from '../api/client.ts';
import { useMessages } from '../locales/language.ts';
import { Day, MaybeDay } from '../ui/day.tsx';
import { PageLink } from '../ui/page-link.tsx';

/** Before and after of the three dates, and what was done while they were wrong. */
export function MovedDates({ answer }: { answer: LetterAnswer }) {
  const t = useMessages();
  const { before, after, letter, doneOnWrongDate, notices } = answer;
  const rows = [
    { label: t.dates.fcr, from: before?.fcr ?? null, to: after ? after.fcr : letter.receivedOn },
    { label: t.dates.actBy, from: before?.actBy ?? null, to: (after ?? letter).actBy },
    { label: t.dates.ped, from: before?.ped ?? null, to: (after ?? letter).ped },
    { label: t.dates.workBy, from: before?.workBy ?? null, to: (after ?? letter).workBy },
  ];
  return (
    <output className="preview">
      <h3>{t.common.whatChanges}</h3>
      <table className="before-after">
        <thead>
          <tr>
            <th scope="col">{t.common.what}</th>
            <th scope="col">{t.common.before}</th>
            <th scope="col">{t.common.after}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, from, to }) => (
            <tr key={label} className={from === to ? undefined : 'moved'}>
              <th scope="row">{label}</th>
              <td>
                <MaybeDay on={from} distance={false} />
              </td>
              <td>
                <MaybeDay on={to} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {notices.map(({ code, text, page, line }) => (
        <p key={code} className="notice">
          {text} <PageLink page={page} line={line} />
        </p>
      ))}
      {doneOnWrongDate.length > 0 && (
        <>
          <h4>{t.letters.doneOnWrongDate}</h4>
          <ul>
            {doneOnWrongDate.map(({ what, on }) => (
              <li key={`${what} ${on}`}>
                {what} <Day on={on} />
              </li>
            ))}
          </ul>
        </>
      )}
    </output>
  );
}
