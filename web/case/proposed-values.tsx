import { useMessages } from '../locales/language.ts';
import type { ProposalRequest } from '../api/proposals.ts';

/** What a proposal would change: each value beside the one the case has now. */
export function ProposedValues({ set }: Pick<ProposalRequest, 'set'>) {
  const t = useMessages();
  if (set.length === 0) return null;
  return (
    <table className="before-after">
      <thead>
        <tr>
          <th scope="col">{t.requests.field}</th>
          <th scope="col">{t.common.before}</th>
          <th scope="col">{t.requests.proposed}</th>
        </tr>
      </thead>
      <tbody>
        {set.map(({ field, label, before, text }) => (
          <tr key={field}>
            <th scope="row">{label}</th>
            <td>{before}</td>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
