import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { caseQuery } from '../api/cases.ts';
import { useMessages } from '../locales/language.ts';
import { useCommands } from '../ui/commands.ts';

/** The commands that are there on every screen: go somewhere, search, see the shortcuts. */
export function useJourneys(open: (what: 'palette' | 'shortcuts') => void): void {
  const t = useMessages();
  const navigate = useNavigate();
  const go =
    (to: '/journee' | '/file' | '/demandes' | '/courriers' | '/followfile' | '/agenda' | '/procedures' | '/nouveau') =>
    () =>
      void navigate({ to });
  const seen = useParams({ strict: false }).id;
  const { data: shown } = useQuery({ ...caseQuery(seen ?? ''), enabled: false });
  useCommands(
    shown && seen
      ? [
          {
            id: 'go-salon',
            label: t.partner.open,
            key: 'g o',
            group: 'go',
            run: () => void navigate({ to: '/salon/$id', params: { id: shown.partner } }),
          },
        ]
      : [],
  );
  useCommands([
    { id: 'palette', label: t.palette.open, key: '$mod+k', group: 'go', quiet: true, run: () => open('palette') },
    {
      id: 'shortcuts',
      label: t.shortcuts.title,
      key: 'Shift+?',
      group: 'go',
      run: () => open('shortcuts'),
    },
    { id: 'go-day', label: t.nav.day, key: 'g j', group: 'go', run: go('/journee') },
    { id: 'go-file', label: t.nav.file, key: 'g f', group: 'go', run: go('/file') },
    {
      id: 'go-cases',
      label: t.nav.cases,
      key: 'g d',
      group: 'go',
      run: () => void navigate({ to: '/file', search: { closed: true } }),
    },
    { id: 'go-letters', label: t.nav.letters, key: 'g l', group: 'go', run: go('/courriers') },
    { id: 'go-followfile', label: t.nav.followfile, key: 'g s', group: 'go', run: go('/followfile') },
    { id: 'go-agenda', label: t.nav.agenda, key: 'g a', group: 'go', run: go('/agenda') },
    { id: 'go-approvals', label: t.nav.approvals, key: 'g v', group: 'go', run: go('/demandes') },
    { id: 'go-book', label: t.nav.procedures, key: 'g p', group: 'go', run: go('/procedures') },
    { id: 'new-letter', label: t.letters.register, key: 'l', group: 'go', run: go('/courriers') },
    { id: 'new-case', label: t.newCase.title, key: 'c', group: 'go', run: go('/nouveau') },
  ]);
}
