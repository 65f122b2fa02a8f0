import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const pine: MantineColorsTuple = [
  '#e8f3f3',
  '#d2e6e7',
  '#a9d0d3',
  '#84bdc2',
  '#58a1a8',
  '#3c8b93',
  '#2a7680',
  '#1b5a61',
  '#154a50',
  '#0f383d',
];
const brick: MantineColorsTuple = [
  '#fcebe9',
  '#f8d5d1',
  '#f4b5ae',
  '#ef9d94',
  '#df7166',
  '#cb4b3f',
  '#b93a2e',
  '#a12b21',
  '#84221a',
  '#651a14',
];

/** What is written on a filled control: light ink on deep colours, dark ink on the pale ones of the dark scheme. */
const inked: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  return input.variant === 'filled' ? { ...colors, color: 'var(--on-filled)' } : colors;
};

/** The look of the controls. Text on any filled control keeps 4.5:1 in both colour schemes. */
export const theme = createTheme({
  primaryColor: 'pine',
  colors: { pine, brick },
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver: inked,
  respectReducedMotion: true,
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Menlo, "Liberation Mono", monospace',
});

const shared = {
  '--mantine-color-body': 'var(--panel)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ink-2)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-default': 'var(--panel)',
  '--mantine-color-default-hover': 'var(--sunk)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--edge)',
  '--mantine-color-disabled': 'var(--sunk)',
  '--mantine-color-disabled-color': 'var(--ink-2)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-pine-light': 'var(--accent-soft)',
  '--mantine-color-pine-light-color': 'var(--accent)',
  '--mantine-color-pine-text': 'var(--accent)',
  '--mantine-color-brick-light': 'var(--bad-soft)',
  '--mantine-color-brick-light-color': 'var(--bad)',
};

/** Controls take the colours of style.css, which knows both schemes; said per scheme, or the defaults would win. */
export const variables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
