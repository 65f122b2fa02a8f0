import type { Reason } from '../api/problem.ts';
import { useMessages } from '../locales/language.ts';
import { Icon } from './icons.tsx';
import { PageLink } from './page-link.tsx';

/** Conditions of a decision, each passed or failed, with the line of the page that asks for it. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const t = useMessages();
  return (
    <ul className="reasons">
      {reasons.map((reason) => (
        <li key={`${reason.code} ${reason.message}`} className={reason.ok ? 'passed' : 'failed'}>
          <Icon name={reason.ok ? 'check' : 'cross'} size={16} />
          <span className="visually-hidden">{reason.ok ? t.reason.passed : t.reason.failed}</span>
          <span>
            {reason.message} <PageLink page={reason.page} line={reason.line} />
          </span>
        </li>
      ))}
    </ul>
  );
}
