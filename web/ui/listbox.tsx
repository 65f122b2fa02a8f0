import type { ReactNode, Ref } from 'react';

/** What a text field carries to lead a list below it without losing the focus (ARIA combobox). */
export const leading = (list: string, shown: boolean, current: number) => ({
  role: 'combobox',
  'aria-expanded': shown,
  'aria-autocomplete': 'list' as const,
  'aria-controls': shown ? list : undefined,
  'aria-activedescendant': shown && current >= 0 ? `${list}-${current}` : undefined,
});

type ListProps = { id: string; label: string; className: string; children: ReactNode };

/** The list a field leads. */
export function Listbox({ id, label, className, children }: ListProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a datalist cannot show what tells salons apart
    <div role="listbox" id={id} aria-label={label} className={className}>
      {children}
    </div>
  );
}

type OptionProps = {
  list: string;
  at: number;
  current: number;
  off?: boolean;
  onPick: () => void;
  children: ReactNode;
};

const intoView: Ref<HTMLDivElement> = (element) => element?.scrollIntoView({ block: 'nearest' });

/** One line of it; the keyboard stays in the field. */
export function Option({ list, at, current, off = false, onPick, children }: OptionProps) {
  const active = at === current;
  return (
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element lives in a select or datalist only
      role="option"
      id={`${list}-${at}`}
      tabIndex={-1}
      aria-selected={active}
      aria-disabled={off || undefined}
      className={active ? 'option active' : 'option'}
      ref={active ? intoView : undefined}
      // The field must not lose the focus to a click.
      onMouseDown={(event) => {
        event.preventDefault();
        onPick();
      }}
    >
      {children}
    </div>
  );
}
