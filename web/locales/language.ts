import { useSyncExternalStore } from 'react';
import { en } from './en.ts';
import { fr } from './fr.ts';

export type Language = 'fr' | 'en';

/** The shape of a catalogue: any text for a text, any text-giving function for another. */
type Shape<Catalogue> = {
  [Key in keyof Catalogue]: Catalogue[Key] extends string
    ? string
    : Catalogue[Key] extends (...given: infer Given) => string
      ? (...given: Given) => string
      : Shape<Catalogue[Key]>;
};

/** Every message of the client; French is the source, English has the same keys. */
export type Messages = Shape<typeof fr>;

const kept = 'preavis.language';
const catalogues: Record<Language, Messages> = { fr, en };
const listeners = new Set<() => void>();

let current: Language = read();
document.documentElement.lang = current;

function read(): Language {
  try {
    return localStorage.getItem(kept) === 'en' ? 'en' : 'fr';
  } catch {
    return 'fr';
  }
}

/** The language on screen. */
export const language = (): Language => current;

/** The messages in the language on screen, outside of a component. */
export const messages = (): Messages => catalogues[current];

/** Changes the language of the screen and remembers it; what the server says must be asked anew. */
export function setLanguage(next: Language): void {
  current = next;
  document.documentElement.lang = next;
  try {
    localStorage.setItem(kept, next);
  } catch {
    // A browser without storage forgets the choice, nothing more.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useLanguage = (): Language => useSyncExternalStore(subscribe, language);

export const useMessages = (): Messages => catalogues[useLanguage()];
