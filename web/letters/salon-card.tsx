import type { PartnerSummary } from '../api/client.ts';
import { useMessages } from '../locales/language.ts';
import { siret } from '../ui/format.ts';

/** All that tells one salon from another of the same name. */
export function SalonCard({ salon }: { salon: PartnerSummary }) {
  const t = useMessages();
  return (
    <span className="salon-card">
      <span>
        <strong>{salon.name}</strong> {salon.postalCode} {salon.city}
        {salon.homonyms > 0 && <span className="homonyms">{t.letters.homonyms(salon.homonyms)}</span>}
      </span>
      <span className="dim">
        {salon.address}
        {salon.siret && ` · SIRET ${siret(salon.siret)}`}
      </span>
      <span className="dim">
        {t.letters.manager(salon.managerName ?? '–')} ·{' '}
        {salon.contracts.map(({ productLabel }) => productLabel).join(', ')} · {salon.id}
      </span>
    </span>
  );
}
