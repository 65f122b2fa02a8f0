import { Link } from '@tanstack/react-router';
import { useMessages } from '../locales/language.ts';

type Cited = { page: string; line: number };

/** The id of a page of the book from its file name. */
export const pageId = (file: string): string => file.replace(/\.md$/, '');

/** Leads to the line of the procedure that speaks. */
export function PageLink({ page, line }: Cited) {
  const t = useMessages();
  return (
    <Link to="/procedures/$page" params={{ page: pageId(page) }} search={{ line }} className="page-link">
      {t.book.cited(pageId(page), line)}
    </Link>
  );
}
