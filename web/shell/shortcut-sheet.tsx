import { Kbd, Switch } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../locales/language.ts';
import { currentCommands, switchShortcuts, useShortcutsAreOn, type Command } from '../ui/commands.ts';
import { Dialog } from '../ui/dialog.tsx';

/** Every shortcut of this screen, and the switch that turns the letters off. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const t = useMessages();
  const on = useShortcutsAreOn();
  const [commands] = useState(() => currentCommands().filter(({ key }) => key));
  const here = commands.filter(({ group }) => group !== 'go');
  const everywhere = commands.filter(({ group }) => group === 'go');
  return (
    <Dialog title={t.shortcuts.title} onClose={onClose}>
      <p className="dim">{t.shortcuts.lead}</p>
      <Switch
        size="md"
        label={t.shortcuts.letters}
        checked={on}
        onChange={({ currentTarget }) => switchShortcuts(currentTarget.checked)}
      />
      <Keys title={t.shortcuts.here} commands={here} />
      <Keys title={t.shortcuts.everywhere} commands={everywhere} />
    </Dialog>
  );
}

function Keys({ title, commands }: { title: string; commands: readonly Command[] }) {
  return (
    <section className="keys">
      <h3>{title}</h3>
      <dl>
        {commands.map(({ id, label, key = '' }) => (
          <div key={id}>
            <dt>
              <KeyName of={key} />
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A key as it is engraved: `m`, `Ctrl K`, `g f`, `?`. */
export function KeyName({ of }: { of: string }) {
  const t = useMessages();
  const name = of
    .replace(/^\$mod\+(.)/, (_, letter: string) => `Ctrl ${letter.toUpperCase()}`)
    .replace('Shift+?', '?')
    .replace('Shift+', t.shortcuts.shift);
  return <Kbd size="xs">{name}</Kbd>;
}
