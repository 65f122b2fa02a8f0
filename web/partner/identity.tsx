import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PartnerView } from '../api/partner-manager.ts';
import { useMessages } from '../locales/language.ts';
import { Denied } from '../ui/denied.tsx';
import { dial, phone } from '../ui/format.ts';
import { Icon } from '../ui/icons.tsx';
import { useDeskCommand } from '../ui/use-desk-command.ts';
import { ManagerDialog } from './manager-dialog.tsx';

const kinds = ['salon', 'pro'] as const;

/** Whom to call, and who follows the salon. */
export function Identity({ partner }: { partner: PartnerView }) {
  const t = useMessages();
  const { refused } = useDeskCommand('change-manager');
  const [changing, setChanging] = useState(false);
  const numbers = { salon: partner.salonPhone, pro: partner.proPhone };
  return (
    <section className="card" aria-labelledby="identity">
      <h2 id="identity">{t.partner.contact}</h2>
      <dl className="facts">
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{t.calls.numbers[kind]}</dt>
            <dd>
              {numbers[kind] ? (
                <a href={dial(numbers[kind])} className="phone">
                  <Icon name="phone" size={16} /> {phone(numbers[kind])}
                </a>
              ) : (
                <span className="dim">{t.calls.noNumber}</span>
              )}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t.contact.manager}</dt>
          <dd>
            {partner.managerName ?? '–'}{' '}
            {!refused && (
              <Button size="compact-xs" variant="default" onClick={() => setChanging(true)}>
                {t.partner.changeManager}
              </Button>
            )}
          </dd>
        </div>
        {partner.siret && (
          <div>
            <dt>SIRET</dt>
            <dd className="number">{partner.siret}</dd>
          </div>
        )}
        {partner.region && (
          <div>
            <dt>{t.partner.region}</dt>
            <dd>{partner.region}</dd>
          </div>
        )}
      </dl>
      <Denied command="change-manager" />
      {changing && <ManagerDialog partner={partner} onClose={() => setChanging(false)} />}
    </section>
  );
}
