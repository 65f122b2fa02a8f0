import { useState } from 'react';
import type { BulkAnswer, BulkEntry } from '../api/bulk.ts';
import { useAsk } from '../api/use-ask.ts';
import { useWrite } from '../api/use-write.ts';

type Send<Body> = (body: Body, preview: boolean, key: string) => Promise<BulkAnswer>;

/**
 * Many at once, in two steps: what would come of it, then doing it for those it would be done for. One key goes with
 * what was shown: sent again after a fault or without an answer, what was done is not done twice.
 *
 * @param send does it, or previews it
 * @param only the same request for the entries that the preview allows
 */
export function useBulk<Body>(send: Send<Body>, only: (body: Body, entries: readonly BulkEntry[]) => Body) {
  const [shown, setShown] = useState<{ body: Body; key: string; answer: BulkAnswer } | null>(null);
  const [done, setDone] = useState<BulkAnswer | null>(null);
  const asking = useAsk((body: Body, key) => send(body, true, key));
  const doing = useWrite(({ body, key }: { body: Body; key: string }) => send(body, false, key));
  const allowed = shown?.answer.entries.filter((entry) => entry.done) ?? [];
  return {
    shown: shown?.answer ?? null,
    done,
    allowed: allowed.length,
    busy: asking.isPending || doing.isPending,
    error: doing.error ?? asking.error,
    /** Forgets what was shown: something of it was changed. */
    touch: () => {
      setShown(null);
      asking.reset();
      doing.reset();
    },
    preview: (body: Body) =>
      asking.mutate(body, { onSuccess: (answer) => setShown({ body, key: crypto.randomUUID(), answer }) }),
    go: (onDone: (entries: readonly BulkEntry[]) => void) => {
      if (!shown) return;
      doing.mutate(
        { body: only(shown.body, allowed), key: shown.key },
        {
          onSuccess: (answer) => {
            const refused = shown.answer.entries.filter((entry) => !entry.done);
            setDone({ ...answer, refused: answer.refused + refused.length, entries: [...answer.entries, ...refused] });
            onDone(answer.entries);
          },
        },
      );
    },
  };
}
