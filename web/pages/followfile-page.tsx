import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { followfileAddress, followfileQuery } from '../api/followfile.ts';
import { FollowfileFilters } from '../followfile/filters.tsx';
import { FollowfileTable } from '../followfile/table.tsx';
import { useMessages } from '../locales/language.ts';
import { announce } from '../ui/announcer.tsx';
import { ProblemNote } from '../ui/problem.tsx';
import { useFormat } from '../ui/use-format.ts';
import { useTitle } from '../ui/use-title.ts';
import '../followfile/followfile.css';

const route = getRouteApi('/desk/followfile');

/** The register of letters, kept by what is written on them and their cases: to read, narrow and take away. */
export function FollowfilePage() {
  const t = useMessages();
  const format = useFormat();
  const search = route.useSearch();
  const register = useInfiniteQuery(followfileQuery(search));
  const first = register.data?.pages[0];
  const rows = register.data?.pages.flatMap((page) => page.rows) ?? [];
  const more = register.hasNextPage;
  useTitle(t.followfile.title);

  const loaded = register.data ? t.followfile.shown(rows.length, more) : null;
  useEffect(() => {
    if (loaded) announce(loaded);
  }, [loaded]);

  return (
    <div className="page followfile">
      <div className="page-head">
        <h1 tabIndex={-1}>{t.followfile.title}</h1>
        {loaded && <span className="dim">{loaded}</span>}
        {first && <span className="dim as-of">{t.file.asOf(format.clock(first.asOf))}</span>}
        <Button component="a" href={followfileAddress(search)} download variant="default" size="compact-md">
          {t.followfile.export}
        </Button>
      </div>
      <p className="dim">{t.followfile.lead}</p>
      <FollowfileFilters page={first} />
      <ProblemNote error={register.error} />
      {register.data && rows.length === 0 && (
        <div className="empty">
          <h2>{t.followfile.empty}</h2>
          <p className="dim">{t.followfile.emptyHint}</p>
        </div>
      )}
      {first && rows.length > 0 && <FollowfileTable rows={rows} pave={first.pave} paveLang={first.paveLang} />}
      {more && (
        <Button variant="default" loading={register.isFetchingNextPage} onClick={() => void register.fetchNextPage()}>
          {t.file.more}
        </Button>
      )}
    </div>
  );
}
