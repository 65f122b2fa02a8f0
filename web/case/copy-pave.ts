import { messages } from '../locales/language.ts';
import { toast } from '../ui/toasts.tsx';

/** Puts the block on the clipboard, as it is pasted elsewhere. */
export async function copyPave(text: string): Promise<void> {
  const t = messages();
  try {
    await navigator.clipboard.writeText(text);
    toast(t.pave.copied);
  } catch {
    toast(t.pave.notCopied);
  }
}
