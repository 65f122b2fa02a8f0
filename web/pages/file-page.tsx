import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { casesQuery } from '../api/cases.ts';
import { FileFilters } from '../file/filters.tsx';
import { FileTable } from '../file/table.tsx';
import { FileTabs } from '../file/tabs.tsx';
import { useMessages } from '../locales/language.ts';
import { announce } from '../ui/announcer.tsx';
import { ProblemNote } from '../ui/problem.tsx';
import { useFormat } from '../ui/use-format.ts';
import { useTitle } from '../ui/use-title.ts';
import { filterOf } from './file-search.ts';

const route = getRouteApi('/desk/file');

/** The queue: what to do next, the nearest deadline first. */
export function FilePage() {
  const t = useMessages();
  const format = useFormat();
  const search = route.useSearch();
  const cases = useInfiniteQuery(casesQuery(filterOf(search)));
  const rows = cases.data?.pages.flatMap((page) => page.cases) ?? [];
  const more = cases.hasNextPage;
  const title = search.closed ? t.file.allTitle : t.file.title;
  useTitle(title);

  const loaded = cases.data ? t.file.shown(rows.length, more) : null;
  useEffect(() => {
    if (loaded) announce(loaded);
  }, [loaded]);

  return (
    <div className="page">
      <div className="page-head">
        <h1 tabIndex={-1}>{title}</h1>
        {loaded && <span className="dim">{loaded}</span>}
        {cases.data?.pages[0] && (
          <span className="dim as-of">{t.file.asOf(format.clock(cases.data.pages[0].asOf))}</span>
        )}
      </div>
      <FileTabs />
      <FileFilters />
      <ProblemNote error={cases.error} />
      {cases.data && rows.length === 0 && (
        <div className="empty">
          <h2>{t.file.empty}</h2>
          <p className="dim">{t.file.emptyHint}</p>
        </div>
      )}
      {rows.length > 0 && <FileTable rows={rows} />}
      {more && (
        <Button variant="default" loading={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
          {t.file.more}
        </Button>
      )}
    </div>
  );
}
