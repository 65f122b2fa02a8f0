import { Button, Kbd } from '@mantine/core';
import type { Schema } from '../api/client.ts';
import { useMessages } from '../locales/language.ts';
import { Icon } from '../ui/icons.tsx';
import { PageLink } from '../ui/page-link.tsx';
import { useCase } from './case-context.ts';
import { copyPave } from './copy-pave.ts';
import { refusalOf } from './use-case-commands.ts';

/** The block every closed case carries: how far it is filled, and its text. */
export function Pave({ template }: { template: Schema<'TemplateView'> }) {
  const t = useMessages();
  const { view, open } = useCase();
  const filling = view.actions.find(({ id }) => id === template.action);
  const refused = filling ? refusalOf(filling) : null;
  return (
    <section className="card pave" aria-labelledby="pave">
      <div className="card-head">
        <h2 id="pave">{template.label}</h2>
        <span className={template.complete ? 'state tone-good' : 'state tone-neutral'}>
          {t.pave.progress(template.done, template.total)}
        </span>
        <div className="buttons">
          {filling && !refused && (
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => open({ kind: 'pave' })}
              rightSection={<Kbd size="xs">p</Kbd>}
            >
              {t.pave.fill}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => void copyPave(template.text)}
            leftSection={<Icon name="copy" size={16} />}
            rightSection={<Kbd size="xs">y</Kbd>}
          >
            {t.pave.copy}
          </Button>
        </div>
      </div>
      <pre className="pave-text">{template.text}</pre>
      {refused && <p className="dim">{refused}</p>}
      <PageLink page={template.page} line={template.line} />
    </section>
  );
}
