import { Button } from '@mantine/core';
import { Link, Navigate, useRouter } from '@tanstack/react-router';
import { Fault, isSignedOut } from '../api/problem.ts';
import { useMessages } from '../locales/language.ts';
import { sentenceOf } from '../ui/problem.tsx';

/** A screen that could not be shown: what happened, and the way on. */
export function PageProblem({ error: thrown }: { error: unknown }) {
  const t = useMessages();
  const router = useRouter();
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  if (isSignedOut(error)) return <Navigate to="/entrer" />;
  if (error instanceof Fault && error.status === 404) return <NotFound />;
  return (
    <div className="page empty" role="alert">
      <h1>{t.problem.failed}</h1>
      <p>{sentenceOf(error)}</p>
      <Button onClick={() => void router.invalidate()}>{t.problem.again}</Button>
    </div>
  );
}

export function NotFound() {
  const t = useMessages();
  return (
    <div className="page empty">
      <h1>{t.problem.notFound}</h1>
      <p>{t.problem.notFoundHint}</p>
      <Link to="/file">{t.nav.file}</Link>
    </div>
  );
}
