import { Button, Kbd } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { DayItem } from '../api/day.ts';
import { rememberOpened } from '../file/last-opened.ts';
import { useMessages } from '../locales/language.ts';
import { Day } from '../ui/day.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageLink } from '../ui/page-link.tsx';
import { useDeskCommand } from '../ui/use-desk-command.ts';
import type { Doing } from './case-over.tsx';

type Props = { item: DayItem; onDo: (doing: Doing) => void; onNear: () => void };

/** One case of the day: which salon, what to do, why, by when, and the button that does it. */
export function DayRow({ item, onDo, onNear }: Props) {
  const t = useMessages();
  const { case: row, call, due, forPerson, action, request } = item;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only looks ahead for what is near
    <li className="day-item" data-row={row.id} onFocus={onNear} onMouseEnter={onNear}>
      <div className="day-what">
        <h3>
          <Link to="/dossier/$id" params={{ id: row.id }} data-case={row.id} onClick={() => rememberOpened(row.id)}>
            {row.partnerName}
          </Link>{' '}
          <span className="dim">
            <span className="number">{row.id}</span> · {row.typeLabel} · {row.productLabel} · {row.city}
          </span>
        </h3>
        <Demand item={item} />
        {item.more.map((demand) => (
          <Demand key={`${demand.section} ${demand.say}`} item={demand} quiet />
        ))}
        {forPerson && (
          <p>
            <span className="covered">
              <Icon name="person" size={16} /> {t.myDay.covered(forPerson)}
            </span>
          </p>
        )}
      </div>
      <div className="day-facts">
        {call && (
          <span className="state tone-neutral">
            {t.calls.numbers[call.number]} · {t.calls.halves[call.half]}
          </span>
        )}
        {due && <Day on={due} />}
      </div>
      <div className="day-do">
        {call ? (
          <CallButton onDo={onDo} />
        ) : request ? (
          <Button
            variant="light"
            renderRoot={(props) => <Link to="/demandes" search={{ request }} {...props} />}
            rightSection={<Kbd size="xs">e</Kbd>}
          >
            {t.myDay.answer}
          </Button>
        ) : action ? (
          <Button
            variant="light"
            onClick={() => onDo({ kind: 'action', action })}
            rightSection={<Kbd size="xs">e</Kbd>}
          >
            {item.actionLabel ?? t.myDay.act}
          </Button>
        ) : null}
      </div>
    </li>
  );
}

function CallButton({ onDo }: { onDo: (doing: Doing) => void }) {
  const t = useMessages();
  const { refused, page, line } = useDeskCommand('log-call');
  if (refused) {
    return (
      <span className="dim">
        {refused} <PageLink page={page} line={line} />
      </span>
    );
  }
  return (
    <Button
      variant="light"
      onClick={() => onDo({ kind: 'call', result: 'no-answer' })}
      rightSection={<Kbd size="xs">m</Kbd>}
    >
      {t.calls.missed}
    </Button>
  );
}

/** What is demanded, with the line of the page that says so. */
function Demand({
  item: { say, why, section },
  quiet = false,
}: {
  item: Pick<DayItem, 'say' | 'why' | 'section'>;
  quiet?: boolean;
}) {
  const t = useMessages();
  return (
    <p className={quiet ? 'dim' : 'day-say'}>
      {quiet && <>{t.myDay.sections[section]}&nbsp;· </>}
      {say} {why && <PageLink page={why.page} line={why.line} />}
    </p>
  );
}
