import type { CaseSummary } from '../api/client.ts';
import { AlertMark, alertOf } from '../ui/alert-mark.tsx';
import type { Command } from '../ui/commands.ts';
import { KeyName } from './shortcut-sheet.tsx';

export type Row = { command: Command } | { found: CaseSummary };

/** What one line of the palette says: a command with its key, or a case. */
export function PaletteRow({ row }: { row: Row }) {
  if ('found' in row) return <FoundCase found={row.found} />;
  const { label, refused, key } = row.command;
  return (
    <>
      <span className="palette-label">
        {label}
        {refused && <span className="dim"> {refused}</span>}
      </span>
      {key && <KeyName of={key} />}
    </>
  );
}

function FoundCase({ found }: { found: CaseSummary }) {
  return (
    <>
      <span className="palette-label">
        <strong>{found.partnerName}</strong>{' '}
        <span className="dim">
          {found.city} · {found.id} · {found.productLabel} · {found.stateLabel}
        </span>
      </span>
      <AlertMark alert={alertOf(found)} quiet />
    </>
  );
}
