import { Button, Kbd } from '@mantine/core';
import type { Evidence } from '../api/client.ts';
import { useMessages } from '../locales/language.ts';
import { Day } from '../ui/day.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageLink } from '../ui/page-link.tsx';
import { useDeskCommand } from '../ui/use-desk-command.ts';
import { useCase } from './case-context.ts';
import { EvidenceTable } from './evidence-table.tsx';

/** How far the proof of silence has come. */
export function EvidenceGrid({ evidence }: { evidence: Evidence }) {
  const t = useMessages();
  const { view, open } = useCase();
  const calling = useDeskCommand('log-call');
  const done = evidence.cells.filter(({ status }) => status !== 'missing').length;
  return (
    <section className="card evidence" aria-labelledby="evidence">
      <div className="card-head">
        <h2 id="evidence">{evidence.label}</h2>
        <span className={evidence.eligible ? 'state tone-good' : 'state tone-neutral'}>
          {evidence.eligible ? t.evidence.complete : t.evidence.progress(done, evidence.cells.length)}
        </span>
        {view.open && !calling.refused && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => open({ kind: 'call', result: 'no-answer' })}
            rightSection={<Kbd size="xs">m</Kbd>}
          >
            {t.calls.missed}
          </Button>
        )}
      </div>
      <EvidenceTable evidence={evidence} contact={view.contact} />
      <ul className="conditions">
        <Condition ok={evidence.oldEnough}>
          {evidence.daysSinceFirst === null
            ? t.evidence.noCall
            : t.evidence.age(evidence.daysSinceFirst, evidence.span)}
        </Condition>
        <Condition ok={evidence.recentEnough}>{t.evidence.recent}</Condition>
      </ul>
      <p className="dim">
        {evidence.earliest && (
          <>
            {t.evidence.earliest} <Day on={evidence.earliest} />{' '}
          </>
        )}
        <PageLink page={evidence.page} line={evidence.line} />
      </p>
    </section>
  );
}

function Condition({ ok, children }: { ok: boolean; children: string }) {
  const t = useMessages();
  return (
    <li className={ok ? 'passed' : 'failed'}>
      <Icon name={ok ? 'check' : 'cross'} size={16} />
      <span className="visually-hidden">{ok ? t.reason.passed : t.reason.failed}</span>
      {children}
    </li>
  );
}
