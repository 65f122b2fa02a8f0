import { Button } from '@mantine/core';
import { declareNumber, type NumberKind } from '../api/partners.ts';
import { useWrite } from '../api/use-write.ts';
import { useMessages } from '../locales/language.ts';
import { dial, phone } from '../ui/format.ts';
import { Icon } from '../ui/icons.tsx';
import { ProblemNote, sentenceOf } from '../ui/problem.tsx';
import { toast } from '../ui/toasts.tsx';
import { useDeskCommand } from '../ui/use-desk-command.ts';
import { useFormat } from '../ui/use-format.ts';
import { useCase } from './case-context.ts';

/** Whom to call, who follows the salon, what the contract says. */
export function Contact() {
  const t = useMessages();
  const format = useFormat();
  const { view } = useCase();
  const { contact } = view;
  return (
    <section className="card" aria-labelledby="contact">
      <h2 id="contact">{t.contact.title}</h2>
      <dl className="facts">
        <PhoneLine kind="salon" number={contact.salonPhone} />
        <PhoneLine kind="pro" number={contact.proPhone} />
        {contact.email && (
          <div>
            <dt>{t.contact.email}</dt>
            <dd>
              <a href={`mailto:${contact.email}`}>{contact.email}</a>
            </dd>
          </div>
        )}
        <div>
          <dt>{t.contact.manager}</dt>
          <dd>{view.managerName ?? '–'}</dd>
        </div>
        <div>
          <dt>{t.contact.owner}</dt>
          <dd>{view.ownerName ?? '–'}</dd>
        </div>
        {view.monthlyCents !== null && (
          <div>
            <dt>{t.contact.monthly}</dt>
            <dd>{format.money(view.monthlyCents)}</dd>
          </div>
        )}
        {view.commitmentEndsOn && (
          <div>
            <dt>{t.contact.commitment}</dt>
            <dd>{format.day(view.commitmentEndsOn)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function PhoneLine({ kind, number }: { kind: NumberKind; number: string | null }) {
  const t = useMessages();
  const { view } = useCase();
  const declaring = useDeskCommand('declare-number');
  const declare = useWrite((absent: null, key) => declareNumber(view.partner, { number: kind, phone: absent }, key));
  const sayAbsent = () =>
    declare.mutate(null, {
      onSuccess: () => toast(t.contact.declared(t.calls.numbers[kind])),
      onError: (error) => toast(sentenceOf(error)),
    });
  const isWaived = view.evidence?.cells.some((cell) => cell.number === kind && cell.status === 'waived');
  return (
    <div>
      <dt>{t.calls.numbers[kind]}</dt>
      <dd>
        {number ? (
          <a href={dial(number)} className="phone">
            <Icon name="phone" size={16} /> {phone(number)}
          </a>
        ) : (
          <span className="dim">{t.calls.noNumber}</span>
        )}
        {view.evidence && !isWaived && !declaring.refused && !number && (
          <Button size="compact-xs" variant="subtle" onClick={sayAbsent} loading={declare.isPending}>
            {t.contact.declareAbsent}
          </Button>
        )}
        <ProblemNote error={declare.error} />
      </dd>
    </div>
  );
}
