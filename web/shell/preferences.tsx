import { ActionIcon, Button, useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { setLanguage, useLanguage, useMessages } from '../locales/language.ts';
import { Icon } from '../ui/icons.tsx';

const schemes = ['light', 'dark', 'auto'] as const;
const icons = { light: 'sun', dark: 'moon', auto: 'auto' } as const;

/** Language and colours of the screen, kept in this browser. */
export function Preferences() {
  const t = useMessages();
  const language = useLanguage();
  const queries = useQueryClient();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const other = language === 'fr' ? 'en' : 'fr';
  const next = schemes[(schemes.indexOf(colorScheme) + 1) % schemes.length] ?? 'auto';
  const change = () => {
    setLanguage(other);
    // What the server words is asked again in the other language.
    void queries.resetQueries();
  };
  return (
    <div className="preferences">
      <Button size="compact-sm" variant="subtle" onClick={change}>
        <span lang={other}>{t.shell.otherLanguage}</span>
      </Button>
      <ActionIcon
        variant="subtle"
        size="md"
        onClick={() => setColorScheme(next)}
        aria-label={t.shell.scheme(t.shell.schemes[colorScheme], t.shell.schemes[next])}
        title={t.shell.scheme(t.shell.schemes[colorScheme], t.shell.schemes[next])}
      >
        <Icon name={icons[colorScheme]} />
      </ActionIcon>
    </div>
  );
}
