import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseView, Schema } from '../api/client.ts';
import { fileAddress } from '../api/files.ts';
import { useMessages } from '../locales/language.ts';
import { Day } from '../ui/day.tsx';
import { appointmentsOf, domainsOf, lettersOf } from './from-cases.ts';

type Props = { views: readonly CaseView[]; known: Schema<'PartnerView'>['domains'] };

/** What the cases of the salon hold: appointments, letters, domain names; and the names recorded as the salon's. */
export function Papers({ views, known }: Props) {
  const t = useMessages();
  const recorded = known.map(({ fqdn, registrar, expiresOn }) => (
    <li key={fqdn}>
      <strong className="number">{fqdn}</strong>{' '}
      <span className="dim">
        {registrar}
        {expiresOn && ` · ${t.partner.expires} `}
        {expiresOn && <Day on={expiresOn} distance={false} />}
      </span>
    </li>
  ));
  return (
    <>
      <List id="partner-appointments" title={t.myDay.appointments} none={t.appointment.none}>
        {appointmentsOf(views).map((each) => (
          <li key={each.case}>
            <Day on={each.on} /> {each.at} · {each.with} {each.state && <span className="state">{each.state}</span>}{' '}
            <CaseLink id={each.case} />
          </li>
        ))}
      </List>
      <List id="partner-letters" title={t.letters.ofCase} none={t.partner.noLetter}>
        {lettersOf(views).map((letter) => (
          <li key={letter.id}>
            {t.letters.received} <Day on={letter.receivedOn} distance={false} />{' '}
            <span className="dim">
              {letter.channelLabel}
              {letter.number && ` · ${letter.number}`}
            </span>{' '}
            {letter.scan && <a href={fileAddress(letter.scan, letter.number ?? letter.id)}>{t.letters.scan}</a>}{' '}
            <CaseLink id={letter.case} />
          </li>
        ))}
      </List>
      <List id="partner-domains" title={t.partner.domains} none={t.partner.noDomain}>
        {[
          ...recorded,
          ...domainsOf(views).map(({ name, case: id, orders }) => (
            <li key={`${id} ${name}`}>
              <strong className="number">{name}</strong> <CaseLink id={id} />
              {orders.map((order) => (
                <p key={order.id} className="dim">
                  {order.orderLabel} · {order.stateLabel} <Day on={order.on} distance={false} />
                </p>
              ))}
            </li>
          )),
        ]}
      </List>
    </>
  );
}

function CaseLink({ id }: { id: string }) {
  return (
    <Link to="/dossier/$id" params={{ id }} className="number">
      {id}
    </Link>
  );
}

function List({ id, title, none, children }: { id: string; title: string; none: string; children: ReactNode[] }) {
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children.length === 0 ? <p className="dim">{none}</p> : <ul className="partner-list">{children}</ul>}
    </section>
  );
}
