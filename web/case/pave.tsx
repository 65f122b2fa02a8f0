import { Button, Kbd } from '@mantine/core';
import type { Schema } from '../api/client.ts';
import { useMessages } from '../locales/language.ts';
import { Icon } from '../ui/icons.tsx';
import { PageLink } from '../ui/page-link.tsx';
import { useCase } from './case-context.ts';
import { copyPave } from './copy-pave.ts';
import { refusalOf } from './use-case-commands.ts';

/** Every block of the case; the first is the one it carries everywhere, and has the keys. */
export function Paves() {
  const { view } = useCase();
  return view.templates.map((template, at) => <Pave key={template.id} template={template} first={at === 0} />);
}

/** A block: how far it is filled, and its text once it says something. */
function Pave({ template, first }: { template: Schema<'TemplateView'>; first: boolean }) {
  const t = useMessages();
  const { view, open } = useCase();
  const filling = view.actions.find(({ id }) => id === template.action);
  const refused = filling ? refusalOf(filling) : null;
  const heading = `template-${template.id}`;
  return (
    <section className="card pave" aria-labelledby={heading}>
      <div className="card-head">
        <h2 id={heading}>{template.label}</h2>
        <span className={template.complete && template.done > 0 ? 'state tone-good' : 'state tone-neutral'}>
          {t.pave.progress(template.done, template.total)}
        </span>
        <div className="buttons">
          {filling && !refused && (
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => open({ kind: 'pave', template: template.id })}
              rightSection={first && <Kbd size="xs">p</Kbd>}
            >
              {t.pave.fill}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => void copyPave(template.text)}
            leftSection={<Icon name="copy" size={16} />}
            rightSection={first && <Kbd size="xs">y</Kbd>}
          >
            {t.pave.copy}
          </Button>
        </div>
      </div>
      {(first || template.done > 0) && <pre className="pave-text">{template.text}</pre>}
      {refused && <p className="dim">{refused}</p>}
      <PageLink page={template.page} line={template.line} />
    </section>
  );
}
