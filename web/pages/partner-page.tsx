import { Button } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { caseQuery } from '../api/cases.ts';
import type { PartnerView } from '../api/partner-manager.ts';
import { partnerQuery } from '../api/partners.ts';
import { useMessages } from '../locales/language.ts';
import { Calls } from '../partner/calls.tsx';
import { PartnerCases } from '../partner/cases.tsx';
import { Contracts } from '../partner/contracts.tsx';
import { PartnerFacts } from '../partner/facts.tsx';
import { Identity } from '../partner/identity.tsx';
import { Papers } from '../partner/papers.tsx';
import { ProblemNote } from '../ui/problem.tsx';
import { useTitle } from '../ui/use-title.ts';
import '../partner/partner.css';

const route = getRouteApi('/desk/salon/$id');

/** A salon: what it signed, what holds of it, and everything its cases hold. */
export function PartnerPage() {
  const { id } = route.useParams();
  const { data, error } = useQuery(partnerQuery(id));
  return data ? <Partner partner={data} /> : <ProblemNote error={error} />;
}

function Partner({ partner }: { partner: PartnerView }) {
  const t = useMessages();
  const cases = useQueries({ queries: partner.cases.map(({ id }) => caseQuery(id)) });
  const views = cases.flatMap(({ data }) => data ?? []);
  useTitle(partner.name);
  return (
    <article className="page partner">
      <header>
        <div className="page-head">
          <h1 tabIndex={-1}>{partner.name}</h1>
          {partner.homonyms > 0 && <span className="homonyms">{t.letters.homonyms(partner.homonyms)}</span>}
          <Button
            size="compact-md"
            variant="default"
            renderRoot={(props) => <Link to="/nouveau" search={{ partner: partner.id }} {...props} />}
          >
            {t.newCase.title}
          </Button>
        </div>
        <p className="dim">
          <span className="number">{partner.id}</span> · {partner.address}, {partner.postalCode} {partner.city}
        </p>
      </header>
      <div className="partner-body">
        <div>
          <PartnerCases cases={partner.cases} />
          <Calls partner={partner} />
          <ProblemNote error={cases.find(({ error }) => error)?.error ?? null} />
          {cases.every(({ isPending }) => !isPending) && <Papers views={views} known={partner.domains} />}
        </div>
        <div>
          <Identity partner={partner} />
          <PartnerFacts facts={partner.facts} />
          <Contracts contracts={partner.contracts} />
        </div>
      </div>
    </article>
  );
}
