import '../book/book.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { pageQuery, pagesQuery } from '../api/book.ts';
import { PageReader } from '../book/page-reader.tsx';
import { useMessages } from '../locales/language.ts';
import { ProblemNote } from '../ui/problem.tsx';
import { useTitle } from '../ui/use-title.ts';

const route = getRouteApi('/desk/procedures/$page');

/** One page of the book, open at the line that was cited. */
export function ProcedurePage() {
  const t = useMessages();
  const { page } = route.useParams();
  const { line } = route.useSearch();
  const pages = useQuery(pagesQuery);
  const { data, error } = useQuery(pageQuery(page));
  useTitle(data?.title ?? t.book.title);
  return (
    <div className="page procedure">
      <nav className="book-rail" aria-label={t.book.pages}>
        <ul>
          {pages.data?.pages.map(({ id, title }) => (
            <li key={id}>
              <Link to="/procedures/$page" params={{ page: id }} search={{}} activeOptions={{ includeSearch: false }}>
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="book-page">
        <ProblemNote error={error} />
        {data && (
          <>
            <p className="dim">
              {data.file} · {t.book.version(data.version)}
            </p>
            <PageReader key={data.id} markdown={data.markdown} line={line ?? null} />
          </>
        )}
      </div>
    </div>
  );
}
