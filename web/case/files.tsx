import { Button, Kbd } from '@mantine/core';
import { fileAddress } from '../api/files.ts';
import { useMessages } from '../locales/language.ts';
import { Denied } from '../ui/denied.tsx';
import { Icon } from '../ui/icons.tsx';
import { useDeskCommand } from '../ui/use-desk-command.ts';
import { useCase } from './case-context.ts';

/** The papers of the case: scans, the salon's written withdrawal. */
export function Files() {
  const t = useMessages();
  const { view, open } = useCase();
  const { refused } = useDeskCommand('attach-file');
  return (
    <section className="card" aria-labelledby="files">
      <div className="card-head">
        <h2 id="files">{t.files.title}</h2>
        {!refused && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => open({ kind: 'attach', attachmentKind: null })}
            rightSection={<Kbd size="xs">a</Kbd>}
          >
            {t.files.attach}
          </Button>
        )}
      </div>
      {view.attachments.length === 0 ? (
        <p className="dim">{t.files.none}</p>
      ) : (
        <ul className="papers">
          {view.attachments.map(({ file, name, size, kindLabel }) => (
            <li key={`${file} ${name}`}>
              <Icon name="clip" size={16} />
              <div>
                <a href={fileAddress(file, name)}>{name}</a>
                <span className="dim">
                  {kindLabel} · {t.files.size(Math.max(1, Math.round(size / 1024)))}
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
      <Denied command="attach-file" />
    </section>
  );
}
