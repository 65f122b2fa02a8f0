import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { peopleQuery, sessionQuery, startSession } from '../api/session.ts';
import type { Schema } from '../api/client.ts';
import { useWrite } from '../api/use-write.ts';
import { useMessages } from '../locales/language.ts';
import { Preferences } from '../shell/preferences.tsx';
import { Icon } from '../ui/icons.tsx';
import { ProblemNote } from '../ui/problem.tsx';
import { useTitle } from '../ui/use-title.ts';

const route = getRouteApi('/entrer');

/** Demonstration sign-in: choose who is at the desk. */
export function SignInPage() {
  const t = useMessages();
  const { to } = route.useSearch();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const people = useQuery(peopleQuery);
  const start = useWrite((email: string) => startSession(email));
  useTitle(t.signIn.title);
  const enter = (email: string) =>
    start.mutate(email, {
      onSuccess: (session) => {
        // Nothing of what the person before saw is kept.
        queries.clear();
        queries.setQueryData(sessionQuery.queryKey, session);
        void navigate({ href: to ?? '/' });
      },
    });
  return (
    <div className="sign-in">
      <header>
        <p className="brand">Préavis</p>
        <Preferences />
      </header>
      <main id="main">
        <h1>{t.signIn.title}</h1>
        <p className="dim">{t.signIn.lead}</p>
        <ProblemNote error={people.error ?? start.error} />
        {byRole(people.data?.people ?? []).map(([role, members]) => (
          <section key={role} aria-label={role}>
            <h2>{role}</h2>
            <ul className="people">
              {members.map((person) => (
                <li key={person.email}>
                  <button type="button" onClick={() => enter(person.email)}>
                    <Icon name="person" />
                    <span>
                      <strong>{person.name}</strong>
                      <span className="dim">{person.email}</span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </main>
    </div>
  );
}

/** People under their first role, in the order the server names them. */
function byRole(people: readonly Schema<'Person'>[]): [string, Schema<'Person'>[]][] {
  return [...Map.groupBy(people, (person) => person.roleLabels[0] ?? '–')];
}
