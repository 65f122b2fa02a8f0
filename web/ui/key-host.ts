import { useEffect } from 'react';
import { matchKeybindingPress, parseKeybinding } from 'tinykeys';
import { currentCommands, shortcutsAreOn, type Command } from './commands.ts';

/** The key that starts a two-key journey, and how long it waits for the second. */
const prefix = 'g';
const patience = 1_000;

const typing = 'textarea, select, [contenteditable="true"], input:not([type=checkbox], [type=radio], [type=file])';

/** Whether a letter typed now is text: then no single key may act on it. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(typing);
}

const dialogIsOpen = (): boolean => document.querySelector('[role="dialog"]') !== null;

/**
 * The command a key press asks for. Letters are read by what they write, not by where they are on
 * the keyboard, so that AZERTY, QWERTZ and bépo all work; presses with Alt or AltGr never match.
 *
 * @param afterPrefix whether the press before this one was the journey prefix
 */
function commandFor(event: KeyboardEvent, commands: readonly Command[], afterPrefix: boolean): Command | undefined {
  return commands.find(({ key }) => {
    if (!key) return false;
    const presses = parseKeybinding(key);
    if (presses.length === 2) return afterPrefix && matchKeybindingPress(event, presses[1]!);
    return !afterPrefix && matchKeybindingPress(event, presses[0]!);
  });
}

/** Listens to the keyboard for the commands on screen. */
export function useKeyHost(): void {
  useEffect(() => {
    let prefixAt = -patience;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.isComposing || dialogIsOpen()) return;
      const modified = event.ctrlKey || event.metaKey;
      if (!modified && (!shortcutsAreOn() || isTyping(event.target))) return;
      if (modified && event.key.toLowerCase() === 'z' && isTyping(event.target)) return;
      const afterPrefix = event.timeStamp - prefixAt < patience;
      const isPrefix = !modified && !event.altKey && event.key.toLowerCase() === prefix;
      prefixAt = isPrefix && !afterPrefix ? event.timeStamp : -patience;
      const command = commandFor(event, currentCommands(), afterPrefix);
      if (!command || command.refused) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
