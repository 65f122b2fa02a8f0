import type { QueryClient } from '@tanstack/react-query';
import { correctCall } from '../api/partners.ts';
import { messages } from '../locales/language.ts';
import { sentenceOf } from '../ui/problem.tsx';
import { toast } from '../ui/toasts.tsx';

/** Takes back a call just logged; the form that logged it is gone, so the result is told by a toast. */
export async function withdrawCall(queries: QueryClient, call: string): Promise<void> {
  try {
    const reason = messages().calls.undoReason;
    await correctCall(call, { withdraw: true, reason }, false, crypto.randomUUID());
    void queries.invalidateQueries();
    toast(messages().calls.undone);
  } catch (error) {
    toast(error instanceof Error ? sentenceOf(error) : String(error));
  }
}
