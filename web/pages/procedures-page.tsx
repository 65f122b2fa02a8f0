import '../book/book.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { pagesQuery } from '../api/book.ts';
import { useMessages } from '../locales/language.ts';
import { ProblemNote } from '../ui/problem.tsx';
import { useFormat } from '../ui/use-format.ts';
import { useTitle } from '../ui/use-title.ts';

/** The pages of the book in force. */
export function ProceduresPage() {
  const t = useMessages();
  const format = useFormat();
  const { data, error } = useQuery(pagesQuery);
  useTitle(t.book.title);
  return (
    <div className="page">
      <div className="page-head">
        <h1 tabIndex={-1}>{t.book.title}</h1>
        {data && <span className="dim">{t.book.version(data.version)}</span>}
      </div>
      <ProblemNote error={error} />
      <ul className="book-pages">
        {data?.pages.map(({ id, title, file, review }) => (
          <li key={id}>
            <Link to="/procedures/$page" params={{ page: id }} search={{}}>
              <strong>{title}</strong>
              <span className="dim">
                {file}
                {review && ` · ${t.book.review(format.day(review))}`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
