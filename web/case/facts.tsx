import { useMessages } from '../locales/language.ts';
import { useCase } from './case-context.ts';

/** Fields that have a place of their own on the screen. */
const elsewhere = /^(fiscalChurnReceivedOn|actBy|ped|commitmentEndsOn|appointment.*)$/;

/** What the case knows beside its dates, its appointment and its blocks, in the words of the procedure. */
export function Facts() {
  const t = useMessages();
  const { view } = useCase();
  const inBlock = new Set(view.templates.flatMap(({ fields }) => fields.map(({ id }) => id)));
  const known = view.fields.filter(
    ({ id, value }) => value !== null && value !== '' && !elsewhere.test(id) && !inBlock.has(id),
  );
  if (known.length === 0) return null;
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts">{t.case.facts}</h2>
      <FactList facts={known} />
    </section>
  );
}

type Fact = ReturnType<typeof useCase>['view']['fields'][number];

/** Fields with their values; one still to be confirmed says so. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  const t = useMessages();
  return (
    <dl className="facts">
      {facts.map(({ id, label, text, firm }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>
            {text} {firm === false && <span className="proposed">{t.dates.proposed}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
