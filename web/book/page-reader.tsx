import { isValidElement, useEffect, useMemo, useRef, type ReactNode } from 'react';
import Markdown, { type Components, type ExtraProps } from 'react-markdown';
import { BookLink } from './book-link.tsx';
import { CodeLines } from './code-lines.tsx';
import { readingOf, splitAnchor } from './reading.ts';
import { readTable, SourceTable } from './source-table.tsx';

type Props = { markdown: string; line: number | null };

const startOf = (node: ExtraProps['node']): number => node?.position?.start.line ?? 0;
const endOf = (node: ExtraProps['node']): number => node?.position?.end.line ?? 0;

/** The words inside rendered Markdown. */
function textOf(children: ReactNode): string {
  if (typeof children === 'string' || typeof children === 'number') return String(children);
  if (Array.isArray(children)) return children.map(textOf).join('');
  return isValidElement<{ children?: ReactNode }>(children) ? textOf(children.props.children) : '';
}

/** A page of the book: prose as prose, rule blocks with their line numbers, the cited line lit. */
export function PageReader({ markdown, line }: Props) {
  const article = useRef<HTMLElement>(null);
  const text = useMemo(() => readingOf(markdown), [markdown]);
  const components = useMemo(() => componentsFor(text, line), [text, line]);
  useEffect(() => {
    const cited = article.current?.querySelector<HTMLElement>('.cited');
    const anchor = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    (cited ?? anchor)?.scrollIntoView({ block: 'center' });
    cited?.focus({ preventScroll: true });
  }, [components]);
  return (
    <article className="prose" ref={article}>
      <Markdown components={components}>{text}</Markdown>
    </article>
  );
}

function componentsFor(text: string, line: number | null): Components {
  const cites = (node: ExtraProps['node']) => line !== null && startOf(node) <= line && line <= endOf(node);
  const lit = (node: ExtraProps['node']) =>
    cites(node) ? { className: 'cited', tabIndex: -1, 'aria-current': 'true' as const } : {};
  const heading = (Level: 'h1' | 'h2' | 'h3') =>
    function Heading({ node, children }: { children?: ReactNode } & ExtraProps) {
      const { title, anchor } = splitAnchor(textOf(children));
      return (
        <Level id={anchor ?? undefined} tabIndex={-1} {...lit(node)}>
          {title}
        </Level>
      );
    };
  return {
    h1: heading('h1'),
    h2: heading('h2'),
    h3: heading('h3'),
    p: ({ node, children }) => {
      const rows = readTable(text, startOf(node), endOf(node));
      if (rows) return <SourceTable rows={rows} line={line} />;
      return <p {...lit(node)}>{children}</p>;
    },
    a: ({ href = '', children }) => <BookLink href={href}>{children}</BookLink>,
    li: ({ node, children }) => <li {...lit(node)}>{children}</li>,
    pre: ({ node, children }) => <CodeLines text={textOf(children)} firstLine={startOf(node) + 1} line={line} />,
  };
}
