import { Link } from '@tanstack/react-router';
import { useMessages } from '../locales/language.ts';
import { AlertMark, alertOf } from '../ui/alert-mark.tsx';
import { useTitle } from '../ui/use-title.ts';
import { useCase } from './case-context.ts';
import { StateLine } from './state-line.tsx';

/** Which salon, which case, where it stands. */
export function CaseHeader() {
  const t = useMessages();
  const { view } = useCase();
  useTitle(`${view.partnerName} · ${view.id}`);
  const alert = alertOf(view);
  return (
    <header className="case-header">
      <div className="case-name">
        <h1 tabIndex={-1}>{view.partnerName}</h1>
        {alert !== 'none' && alert !== 'later' && <AlertMark alert={alert} />}
        {view.awaitingLabel && <span className="awaiting">{t.case.awaiting(view.awaitingLabel)}</span>}
      </div>
      <p className="case-identity dim">
        <span className="number">{view.id}</span> · {view.typeLabel} · {view.productLabel} ·{' '}
        <Link to="/salon/$id" params={{ id: view.partner }}>
          {view.address}, {view.postalCode} {view.city}
        </Link>
        {view.parent && (
          <>
            {' · '}
            <Link to="/dossier/$id" params={{ id: view.parent }}>
              {t.case.parent(view.parent)}
            </Link>
          </>
        )}
        {view.children.map((child) => (
          <span key={child}>
            {' · '}
            <Link to="/dossier/$id" params={{ id: child }}>
              {t.case.child(child)}
            </Link>
          </span>
        ))}
      </p>
      <StateLine />
    </header>
  );
}
