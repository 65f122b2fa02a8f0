import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { caseQuery, countsQuery } from './api/cases.ts';
import { pageQuery, pagesQuery } from './api/book.ts';
import { dayQuery } from './api/day.ts';
import { trayQuery } from './api/letters.ts';
import { partnerQuery } from './api/partners.ts';
import { isSignedOut } from './api/problem.ts';
import { sessionQuery } from './api/session.ts';
import { CasePage } from './pages/case-page.tsx';
import { DayPage } from './pages/day-page.tsx';
import { FilePage } from './pages/file-page.tsx';
import { LettersPage } from './pages/letters-page.tsx';
import { NewCasePage } from './pages/new-case-page.tsx';
import { NotFound, PageProblem } from './pages/page-problem.tsx';
import { SignInPage } from './pages/sign-in-page.tsx';
import { readFileSearch } from './pages/file-search.ts';
import { readAgendaSearch } from './pages/agenda-search.ts';
import { readFollowfileSearch } from './pages/followfile-search.ts';
import { Shell } from './shell/shell.tsx';

/** One text of the address bar; anything else is left out. */
const optional = <Name extends string>(name: Name, search: Record<string, unknown>) => {
  const value = search[name];
  return (typeof value === 'string' && value !== '' ? { [name]: value } : {}) as {
    [Key in Name]?: string;
  };
};

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/entrer',
  validateSearch: (search) => optional('to', search),
  component: SignInPage,
});

/** Everything behind the sign-in page: without a person at the desk there is nothing to show. */
const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    await context.queries.ensureQueryData(sessionQuery).catch((error: unknown) => {
      if (isSignedOut(error)) redirect({ to: '/entrer', search: { to: location.href }, throw: true });
      throw error;
    });
  },
});

const home = createRoute({
  getParentRoute: () => desk,
  path: '/',
  beforeLoad: () => {
    redirect({ to: '/journee', throw: true });
  },
});

const day = createRoute({
  getParentRoute: () => desk,
  path: '/journee',
  loader: ({ context }) => context.queries.ensureQueryData(dayQuery),
  component: DayPage,
});

const approvals = createRoute({
  getParentRoute: () => desk,
  path: '/demandes',
  validateSearch: (search) => optional('request', search),
  component: lazyRouteComponent(() => import('./pages/approvals-page.tsx'), 'ApprovalsPage'),
});

const file = createRoute({
  getParentRoute: () => desk,
  path: '/file',
  validateSearch: readFileSearch,
  loader: ({ context }) => context.queries.ensureQueryData(countsQuery),
  component: FilePage,
});

const caseRoute = createRoute({
  getParentRoute: () => desk,
  path: '/dossier/$id',
  validateSearch: (search) => optional('action', search),
  loader: ({ context, params }) => context.queries.fetchQuery(caseQuery(params.id)),
  component: CasePage,
});

const salon = createRoute({
  getParentRoute: () => desk,
  path: '/salon/$id',
  loader: ({ context, params }) => context.queries.ensureQueryData(partnerQuery(params.id)),
  component: lazyRouteComponent(() => import('./pages/partner-page.tsx'), 'PartnerPage'),
});

const newCase = createRoute({
  getParentRoute: () => desk,
  path: '/nouveau',
  validateSearch: (search) => optional('partner', search),
  component: NewCasePage,
});

const letters = createRoute({
  getParentRoute: () => desk,
  path: '/courriers',
  loader: ({ context }) => context.queries.ensureQueryData(trayQuery),
  component: LettersPage,
});

const followfile = createRoute({
  getParentRoute: () => desk,
  path: '/followfile',
  validateSearch: readFollowfileSearch,
  component: lazyRouteComponent(() => import('./pages/followfile-page.tsx'), 'FollowfilePage'),
});

const agenda = createRoute({
  getParentRoute: () => desk,
  path: '/agenda',
  validateSearch: readAgendaSearch,
  component: lazyRouteComponent(() => import('./pages/agenda-page.tsx'), 'AgendaPage'),
});

const procedures = createRoute({
  getParentRoute: () => desk,
  path: '/procedures',
  loader: ({ context }) => context.queries.ensureQueryData(pagesQuery),
  component: lazyRouteComponent(() => import('./pages/procedures-page.tsx'), 'ProceduresPage'),
});

const procedure = createRoute({
  getParentRoute: () => desk,
  path: '/procedures/$page',
  validateSearch: (search): { line?: number } => {
    const line = Number(search.line);
    return Number.isInteger(line) && line > 0 ? { line } : {};
  },
  loader: ({ context, params }) =>
    Promise.all([context.queries.ensureQueryData(pagesQuery), context.queries.ensureQueryData(pageQuery(params.page))]),
  component: lazyRouteComponent(() => import('./pages/procedure-page.tsx'), 'ProcedurePage'),
});

const tree = root.addChildren([
  signIn,
  desk.addChildren([
    home,
    day,
    approvals,
    file,
    caseRoute,
    salon,
    newCase,
    letters,
    followfile,
    agenda,
    procedures,
    procedure,
  ]),
]);

/** The addresses of the desk; a screen's address is enough to see it again. */
export const createDeskRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { queries },
    defaultErrorComponent: PageProblem,
    defaultNotFoundComponent: NotFound,
    defaultPendingMs: 400,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createDeskRouter>;
  }
}
