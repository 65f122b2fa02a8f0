import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, type LinkProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import { countsQuery } from '../api/cases.ts';
import { dayQuery } from '../api/day.ts';
import { useMessages } from '../locales/language.ts';
import { Icon, type IconName } from '../ui/icons.tsx';

type Entry = { icon: IconName; label: string; link: LinkProps; here: boolean; count?: number | undefined };

/** The rooms of the desk. */
export function Rail() {
  const t = useMessages();
  const { data: counts } = useQuery(countsQuery);
  const { data: day } = useQuery(dayQuery);
  const pressing = day && (day.counts.overdue ?? 0) + (day.counts.today ?? 0);
  const waiting = day?.items.filter(({ request }) => request !== null).length;
  const { pathname, search } = useLocation();
  const inFile = pathname === '/file';
  const closedToo = 'closed' in search && search.closed === true;
  const entries: Entry[] = [
    { icon: 'sun', label: t.nav.day, link: { to: '/journee' }, here: pathname === '/journee', count: pressing },
    {
      icon: 'queue',
      label: t.nav.file,
      link: { to: '/file', search: {} },
      here: inFile && !closedToo,
      count: counts?.open,
    },
    { icon: 'cases', label: t.nav.cases, link: { to: '/file', search: { closed: true } }, here: inFile && closedToo },
    {
      icon: 'letters',
      label: t.nav.letters,
      link: { to: '/courriers' },
      here: pathname === '/courriers',
      count: counts?.tray,
    },
    { icon: 'register', label: t.nav.followfile, link: { to: '/followfile' }, here: pathname === '/followfile' },
    { icon: 'agenda', label: t.nav.agenda, link: { to: '/agenda', search: {} }, here: pathname === '/agenda' },
    {
      icon: 'check',
      label: t.nav.approvals,
      link: { to: '/demandes', search: {} },
      here: pathname === '/demandes',
      count: waiting,
    },
    { icon: 'book', label: t.nav.procedures, link: { to: '/procedures' }, here: pathname.startsWith('/procedures') },
  ];
  useEffect(() => {
    // On a narrow screen the rooms do not all fit: the one where somebody is must be in sight.
    // Scrolled by hand: `scrollIntoView` would also make the next Tab start from there, past the skip link.
    const here = document.querySelector<HTMLElement>('.rail [aria-current]');
    const rooms = here?.closest('ul');
    if (here && rooms) rooms.scrollLeft = here.offsetLeft - (rooms.clientWidth - here.offsetWidth) / 2;
  }, [pathname]);
  return (
    <nav className="rail" aria-label={t.nav.label}>
      <ul>
        {entries.map(({ icon, label, link, here, count }) => (
          <li key={label}>
            <Link {...link} activeOptions={{ exact: true }} aria-current={here ? 'page' : undefined}>
              <Icon name={icon} size={20} />
              <span>{label}</span>
              {count ? (
                <span className="rail-count" aria-label={t.nav.waiting(count)}>
                  {count}
                </span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
