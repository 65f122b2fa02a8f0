import { Link } from '@tanstack/react-router';
import type { PartnerView } from '../api/partner-manager.ts';
import { useMessages } from '../locales/language.ts';
import { MaybeDay } from '../ui/day.tsx';
import { useFormat } from '../ui/use-format.ts';

/** What the salon signed, brand by brand. */
export function Contracts({ contracts }: { contracts: PartnerView['contracts'] }) {
  const t = useMessages();
  const format = useFormat();
  return (
    <section className="card" aria-labelledby="contracts">
      <h2 id="contracts">{t.partner.contracts}</h2>
      {contracts.length === 0 && <p className="dim">{t.partner.noContract}</p>}
      {contracts.map((contract) => (
        <section key={contract.id} aria-label={contract.productLabel} className="contract">
          <h3>{contract.productLabel}</h3>
          <dl className="facts">
            <div>
              <dt>{t.partner.signedOn}</dt>
              <dd>
                <MaybeDay on={contract.signedOn} distance={false} />
              </dd>
            </div>
            <div>
              <dt>{t.partner.liveOn}</dt>
              <dd>
                <MaybeDay on={contract.liveOn} distance={false} />
              </dd>
            </div>
            <div>
              <dt>{t.contact.commitment}</dt>
              <dd>
                <MaybeDay on={contract.commitmentEndsOn} />
              </dd>
            </div>
            <div>
              <dt>{t.contact.monthly}</dt>
              <dd>{contract.monthlyCents === null ? '–' : format.money(contract.monthlyCents)}</dd>
            </div>
            {contract.openCase && (
              <div>
                <dt>{t.partner.openCase}</dt>
                <dd>
                  <Link to="/dossier/$id" params={{ id: contract.openCase }}>
                    {contract.openCase}
                  </Link>
                </dd>
              </div>
            )}
          </dl>
        </section>
      ))}
    </section>
  );
}
