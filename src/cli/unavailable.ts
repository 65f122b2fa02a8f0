import type { Text } from '../policy/book.ts';

/** Thrown where the desk cannot be had, for a reason people can act on: exit code 1. */
export class Unavailable extends Error {
  readonly code: string;
  readonly text: Text;
  readonly details: Readonly<Record<string, unknown>>;
  constructor(code: string, text: Text, details: Readonly<Record<string, unknown>> = {}) {
    super(text.en);
    this.name = 'Unavailable';
    this.code = code;
    this.text = text;
    this.details = details;
  }
}

interface Holder {
  readonly folder: string;
  readonly pid: number | undefined;
  readonly address: string | undefined;
}

/** The data folder is another program's: named with its process and address when they are known. */
export function folderInUse(error: Holder): Unavailable {
  const { folder, pid, address } = error;
  const who = {
    fr: pid ? `le processus ${pid}` : 'un autre programme',
    en: pid ? `process ${pid}` : 'another program',
  };
  const where = address ? { fr: `, à l’adresse ${address}`, en: `, at ${address}` } : { fr: '', en: '' };
  const text = {
    fr: `Le dossier de données ${folder} est déjà tenu par ${who.fr}${where.fr}.`,
    en: `The data folder ${folder} is already kept by ${who.en}${where.en}.`,
  };
  return new Unavailable('folder-in-use', text, { pid: pid ?? null, address: address ?? null });
}
