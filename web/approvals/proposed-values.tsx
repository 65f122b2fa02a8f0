import type { Approval } from '../api/approvals.ts';
import { useMessages } from '../locales/language.ts';
import { Icon } from '../ui/icons.tsx';

/** What would be set, beside what the case says now. */
export function ProposedValues({ values }: { values: Approval['request']['set'] }) {
  const t = useMessages();
  if (values.length === 0) return null;
  return (
    <dl className="proposed-values">
      {values.map(({ field, label, text, before }) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>
            {/[\p{L}\d]/u.test(before) && before !== text && (
              <>
                <span className="visually-hidden">{t.common.before}</span> <del>{before}</del>{' '}
                <Icon name="arrow" size={14} /> <span className="visually-hidden">{t.common.after}</span>{' '}
              </>
            )}
            <ins>{text || '–'}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
