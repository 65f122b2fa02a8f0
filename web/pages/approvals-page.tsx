import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { approvalsQuery } from '../api/approvals.ts';
import { ApprovalList } from '../approvals/approval-list.tsx';
import { useMessages } from '../locales/language.ts';
import { announce } from '../ui/announcer.tsx';
import { ProblemNote } from '../ui/problem.tsx';
import { useTitle } from '../ui/use-title.ts';
import '../approvals/approvals.css';

const route = getRouteApi('/desk/demandes');

/** What others ask this person to decide. */
export function ApprovalsPage() {
  const t = useMessages();
  const { request } = route.useSearch();
  const query = useInfiniteQuery(approvalsQuery);
  const approvals = query.data?.pages.flatMap((page) => page.approvals) ?? [];
  useTitle(t.approvals.title);
  const counted = query.data ? t.approvals.counted(approvals.length, query.hasNextPage) : null;
  useEffect(() => {
    if (counted) announce(counted);
  }, [counted]);
  return (
    <div className="page">
      <div className="page-head">
        <h1 tabIndex={-1}>{t.approvals.title}</h1>
        {counted && <span className="dim">{counted}</span>}
      </div>
      <ProblemNote error={query.error} />
      {query.data && approvals.length === 0 && (
        <div className="empty">
          <h2>{t.approvals.empty}</h2>
          <p className="dim">{t.approvals.emptyHint}</p>
        </div>
      )}
      {query.data && <ApprovalList approvals={approvals} wanted={request} />}
      {query.hasNextPage && (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t.file.more}
        </Button>
      )}
    </div>
  );
}
