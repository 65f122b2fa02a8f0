import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseView } from '../api/client.ts';
import { fileAddress } from '../api/files.ts';
import { useMessages } from '../locales/language.ts';
import { Day } from '../ui/day.tsx';
import { appointmentsOf, domainsOf, lettersOf } from './from-cases.ts';

/** What the cases of the salon hold: appointments, letters, domain names. */
export function Papers({ views }: { views: readonly CaseView[] }) {
  const t = useMessages();
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
        {domainsOf(views).map(({ name, case: id, orders }) => (
          <li key={`${id} ${name}`}>
            <strong className="number">{name}</strong> <CaseLink id={id} />
            {orders.map((order) => (
              <p key={order.id} className="dim">
                {order.orderLabel} · {order.stateLabel} <Day on={order.on} distance={false} />
              </p>
            ))}
          </li>
        ))}
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
