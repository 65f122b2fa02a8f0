import type { CaseView, Evidence } from '../api/client.ts';
import { useMessages } from '../locales/language.ts';
import { phone } from '../ui/format.ts';
import { Icon } from '../ui/icons.tsx';
import { useFormat } from '../ui/use-format.ts';

const halves = ['morning', 'afternoon'] as const;
const numbers = ['salon', 'pro'] as const;

type Props = { evidence: Evidence; contact?: CaseView['contact'] };

/** Halves of the day by numbers called: which attempts are there, which are missing. */
export function EvidenceTable({ evidence, contact }: Props) {
  const t = useMessages();
  const called = { salon: contact?.salonPhone, pro: contact?.proPhone };
  return (
    <table className="evidence-table">
      <thead>
        <tr>
          <th scope="col">{t.calls.half}</th>
          {numbers.map((number) => (
            <th key={number} scope="col">
              {t.calls.numbers[number]}
              {called[number] && <span className="dim"> {phone(called[number])}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {halves.map((half) => (
          <tr key={half}>
            <th scope="row">{t.calls.halves[half]}</th>
            {numbers.map((number) => (
              <Cell key={number} cell={evidence.cells.find((each) => each.half === half && each.number === number)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const icons = { done: 'check', missing: 'dash', waived: 'lock' } as const;

function Cell({ cell }: { cell: Evidence['cells'][number] | undefined }) {
  const t = useMessages();
  const format = useFormat();
  if (!cell) return <td className="dim">–</td>;
  return (
    <td className={`cell-${cell.status}`}>
      <Icon name={icons[cell.status]} size={16} />{' '}
      {cell.attempt ? `${format.day(cell.attempt.day)} ${cell.attempt.time}` : t.evidence.cell[cell.status]}
    </td>
  );
}
