import type { Evidence } from '../api/client.ts';
import { useMessages } from '../locales/language.ts';
import { EvidenceTable } from './evidence-table.tsx';
import { useFormat } from '../ui/use-format.ts';

type Props = { before: Evidence | null; after: Evidence | null };

/** The proof of silence before and after a correction, side by side. */
export function ChangedEvidence({ before, after }: Props) {
  const t = useMessages();
  if (!before && !after) {
    return <output className="preview">{t.evidence.noneHere}</output>;
  }
  return (
    <output className="preview side-by-side">
      <h3>{t.common.whatChanges}</h3>
      <Side title={t.common.before} evidence={before} />
      <Side title={t.common.after} evidence={after} />
    </output>
  );
}

function Side({ title, evidence }: { title: string; evidence: Evidence | null }) {
  const t = useMessages();
  const format = useFormat();
  return (
    <div>
      <h4>{title}</h4>
      {evidence ? (
        <>
          <EvidenceTable evidence={evidence} />
          <p>
            {evidence.eligible ? t.evidence.complete : t.evidence.incomplete}
            {evidence.earliest && ` · ${t.evidence.earliest} ${format.day(evidence.earliest)}`}
          </p>
        </>
      ) : (
        <p className="dim">{t.evidence.noneHere}</p>
      )}
    </div>
  );
}
