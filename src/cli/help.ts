import { COMMANDS } from './commands.ts';
import type { Lang } from './io.ts';

const START = '[--demo] [--port 4680] [--services web,jobs]';

const SAY = {
  fr: {
    usage: 'Usage\u00a0: preavis COMMANDE [options]',
    start: 'le bureau\u00a0: API, écrans et tâches',
    everywhere: 'Partout\u00a0: --data DIR (./data)  --as E-MAIL  --json  --lang fr|en  --help  --version',
  },
  en: {
    usage: 'Usage: preavis COMMAND [options]',
    start: 'the desk: API, pages and jobs',
    everywhere: 'Everywhere: --data DIR (./data)  --as EMAIL  --json  --lang fr|en  --help  --version',
  },
} as const;

/** What the command line knows: every command, or those whose words begin with what was typed. */
export function helpText(lang: Lang, words: string): string {
  const all = [['start', START, SAY[lang].start] as const].concat(
    Object.entries(COMMANDS).map(([name, entry]) => [name, entry.takes, entry.does[lang]] as const) as never,
  );
  const asked = all.filter(([name]) => name.startsWith(words));
  const shown = asked.length > 0 ? asked : all;
  const lines = shown.map(([name, takes, does]) => `  preavis ${name} ${takes}`.trimEnd() + `\n      ${does}`);
  return [SAY[lang].usage, '', ...lines, '', SAY[lang].everywhere].join('\n');
}
