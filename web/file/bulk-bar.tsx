import { Button, Kbd } from '@mantine/core';
import { useState } from 'react';
import { MOST_AT_ONCE } from '../api/bulk.ts';
import { useMessages } from '../locales/language.ts';
import { useCommands } from '../ui/commands.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import type { usePicked } from './use-picked.ts';

/** What can be done with the cases that are ticked, those out of sight included. */
export function BulkBar({ picked }: { picked: ReturnType<typeof usePicked> }) {
  const t = useMessages();
  const [open, setOpen] = useState(false);
  const { rows } = picked;
  const refused = rows.length === 0 ? t.bulk.noneYet : rows.length > MOST_AT_ONCE ? t.bulk.tooMany(MOST_AT_ONCE) : null;
  useCommands([{ id: 'bulk', label: t.bulk.act, key: 'e', refused, run: () => setOpen(true) }]);
  return (
    <>
      <div className={rows.length > 0 ? 'bulk-bar' : 'visually-hidden'}>
        <output>{rows.length > 0 ? t.bulk.picked(rows.length) : ''}</output>
        {rows.length > 0 && (
          <>
            {refused && <span className="dim">{refused}</span>}
            <div className="buttons">
              <Button
                size="compact-md"
                disabled={refused !== null}
                onClick={() => setOpen(true)}
                rightSection={<Kbd size="xs">e</Kbd>}
              >
                {t.bulk.act}
              </Button>
              <Button size="compact-md" variant="default" onClick={picked.clear}>
                {t.bulk.clear}
              </Button>
            </div>
          </>
        )}
      </div>
      {open && (
        <BulkDialog
          rows={rows}
          onDone={(entries) => picked.drop(entries.filter(({ done }) => done).map((entry) => entry.case))}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
