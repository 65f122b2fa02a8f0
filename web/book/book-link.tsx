import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { pageId } from '../ui/page-link.tsx';

/** A link of a page: to another page or place of the book, or out of the desk. */
export function BookLink({ href, children }: { href: string; children: ReactNode }) {
  const [file = '', hash] = href.split('#');
  if (/^[a-z]+:/i.test(href)) {
    return (
      <a href={href} rel="noreferrer" target="_blank">
        {children}
      </a>
    );
  }
  if (file === '') return <a href={href}>{children}</a>;
  return (
    <Link to="/procedures/$page" params={{ page: pageId(file) }} search={{}} {...(hash ? { hash } : {})}>
      {children}
    </Link>
  );
}
