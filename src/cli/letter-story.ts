import type { Done, Door } from '../cases/execute.ts';
import { matchPartner } from '../cases/letter-match.ts';
import type { Lang } from './io.ts';

interface LetterRead {
  readonly received_on: string;
  readonly product: string;
  readonly named: string | null;
  readonly city: string | null;
  readonly unmatched: string | null;
}

interface CaseRead {
  readonly partner: string;
  readonly product: string;
  readonly fcr: string | null;
  readonly act_by: string | null;
  readonly ped: string | null;
  readonly work_by: string | null;
}

/** What became of a letter: its case with the dates it now has, or why it waits in the tray. Civil dates. */
export type LetterStory =
  | {
      readonly case: string;
      readonly opened: boolean;
      readonly partner: string;
      readonly product: string;
      readonly fcr: string | null;
      readonly actBy: string | null;
      readonly ped: string | null;
      readonly workBy: string | null;
    }
  | { readonly fcr: string; readonly unmatched: { readonly reason: string; readonly message: string } };

/** Reads a registered letter's story in the rows its own command left. */
export async function storyOf(done: Done, door: Door, lang: Lang, reference: string | null): Promise<LetterStory> {
  const { rows, result } = done;
  const found = result.case === undefined ? undefined : rows.read<CaseRead>('cases', result.case);
  if (result.case !== undefined && found) {
    return {
      case: result.case,
      opened: result.opened === true,
      partner: found.partner,
      product: found.product,
      fcr: found.fcr,
      actBy: found.act_by,
      ped: found.ped,
      workBy: found.work_by,
    };
  }
  const letter = rows.read<LetterRead>('letter', result.letter ?? '');
  if (!letter) throw new Error(`letter ${result.letter} was registered and is not there`);
  const match = await matchPartner(door.pool, { ...letter, partner: reference });
  const message = 'unmatched' in match ? match.message[lang] : '';
  return { fcr: letter.received_on, unmatched: { reason: letter.unmatched ?? 'unknown-partner', message } };
}
