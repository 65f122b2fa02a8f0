import type { ReactNode } from 'react';

/** Drawn here so that nothing is fetched and every icon takes the colour of its text. */
const drawings = {
  queue: <path d="M3 5h14M3 10h14M3 15h9" />,
  cases: <path d="M3 6h5l2 2h7v8H3zM3 6V4h5" />,
  letters: <path d="M3 5h14v10H3zM3 5l7 6 7-6" />,
  register: <path d="M3 4h14v12H3zM3 8h14M3 12h14M8 4v12" />,
  agenda: <path d="M3 5h14v12H3zM3 9h14M7 3v4M13 3v4M7 12.500h2M11 12.500h2" />,
  book: <path d="M4 4h9a3 3 0 0 1 3 3v9H7a3 3 0 0 1-3-3zM4 13a3 3 0 0 1 3-3h9" />,
  search: <path d="M9 4a5 5 0 1 0 0 10A5 5 0 0 0 9 4zM13 13l4 4" />,
  plus: <path d="M10 4v12M4 10h12" />,
  keyboard: <path d="M2 5h16v10H2zM5 8h.01M8 8h.01M11 8h.01M14 8h.01M6 12h8" />,
  sun: (
    <path d="M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 2v2M10 16v2M2 10h2M16 10h2M4.5 4.5 6 6M14 14l1.500 1.500M4.500 15.500 6 14M14 6l1.500-1.500" />
  ),
  moon: <path d="M16 12A7 7 0 0 1 8 4a6.500 6.500 0 1 0 8 8z" />,
  auto: <path d="M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 0 1 0 14" />,
  phone: (
    <path d="M5 3h3l1.500 4-2 1.500a9 9 0 0 0 4 4L13 10.500l4 1.500v3a2 2 0 0 1-2 2A12 12 0 0 1 3 5a2 2 0 0 1 2-2z" />
  ),
  clip: <path d="m15 9-5.500 5.500a3 3 0 0 1-4.200-4.200L11 4.500a2 2 0 0 1 2.800 2.800L8.300 12.800" />,
  check: <path d="m4 10.500 4 4 8-9" />,
  cross: <path d="m5 5 10 10M15 5 5 15" />,
  dash: <path d="M5 10h10" />,
  arrow: <path d="M4 10h11M11 6l4 4-4 4" />,
  note: <path d="M4 3h12v10l-4 4H4zM12 17v-4h4M7 7h6M7 10h4" />,
  person: <path d="M10 3.500a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM4 17c.5-3.500 3-5 6-5s5.500 1.500 6 5" />,
  lock: <path d="M5 9h10v8H5zM7 9V6a3 3 0 0 1 6 0v3" />,
  copy: <path d="M7 7h10v10H7zM13 7V3H3v10h4" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

/** A picture beside words: it says nothing by itself, so a screen reader does not hear it. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {drawings[name]}
    </svg>
  );
}
