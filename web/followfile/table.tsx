import { useRef } from 'react';
import type { FollowfilePage, FollowfileRow } from '../api/followfile.ts';
import { useMessages } from '../locales/language.ts';
import { useCommands } from '../ui/commands.ts';
import { RegisterRow } from './row.tsx';

type Props = { rows: readonly FollowfileRow[]; pave: FollowfilePage['pave']; paveLang: FollowfilePage['paveLang'] };

/** The register as a wide table: it scrolls in its own frame, the salon and the headings stay in sight. */
export function FollowfileTable({ rows, pave, paveLang }: Props) {
  const t = useMessages();
  const table = useRef<HTMLTableElement>(null);
  const walk = (step: 1 | -1) => {
    const all = [...(table.current?.querySelectorAll<HTMLElement>('tbody th a') ?? [])];
    const at = all.findIndex((link) => link.closest('tr')?.contains(document.activeElement));
    all[at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)]?.focus();
  };
  useCommands([
    { id: 'next-row', label: t.followfile.next, key: 'j', quiet: true, run: () => walk(1) },
    { id: 'previous-row', label: t.followfile.previous, key: 'k', quiet: true, run: () => walk(-1) },
  ]);
  const { columns } = t.followfile;
  const headings = [
    columns.salon,
    columns.letter,
    columns.received,
    columns.registered,
    columns.brand,
    columns.manager,
    columns.priorRisk,
    columns.fcr,
    columns.actBy,
    columns.ped,
    columns.state,
    ...pave,
    columns.asks,
    columns.registeredBy,
  ];
  return (
    // A frame that scrolls takes the focus, or nobody could scroll it without a mouse.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="register-frame" aria-label={t.followfile.caption} tabIndex={0}>
      <table className="register" ref={table}>
        <caption className="visually-hidden">{t.followfile.caption}</caption>
        <thead>
          <tr>
            {headings.map((label) => (
              <th key={label} scope="col" lang={pave.includes(label) ? paveLang : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RegisterRow key={row.letter} row={row} pave={pave} paveLang={paveLang} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
