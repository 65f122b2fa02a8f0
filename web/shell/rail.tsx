import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import { countsQuery } from '../api/cases.ts';
import { useMessages } from '../locales/language.ts';
import { Icon, type IconName } from '../ui/icons.tsx';

type Entry = { icon: IconName; label: string; link: LinkProps; count?: number | undefined };

/** The rooms of the desk. */
export function Rail() {
  const t = useMessages();
  const { data: counts } = useQuery(countsQuery);
  const entries: Entry[] = [
    { icon: 'queue', label: t.nav.file, link: { to: '/file', search: {} }, count: counts?.open },
    { icon: 'cases', label: t.nav.cases, link: { to: '/file', search: { closed: true } } },
    { icon: 'letters', label: t.nav.letters, link: { to: '/courriers' }, count: counts?.tray },
    { icon: 'book', label: t.nav.procedures, link: { to: '/procedures' } },
  ];
  return (
    <nav className="rail" aria-label={t.nav.label}>
      <ul>
        {entries.map(({ icon, label, link, count }) => (
          <li key={label}>
            <Link {...link} activeOptions={{ includeSearch: link.to === '/file', exact: false }}>
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
