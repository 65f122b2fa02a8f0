/**
 * A page without its front matter, which is data. The lines stay where they are, so that a line
 * cited by the desk is the line of the file.
 */
export function readingOf(markdown: string): string {
  const front = /^---\n[\s\S]*?\n---(?=\n|$)/.exec(markdown)?.[0] ?? '';
  return front.replace(/[^\n]+/g, '') + markdown.slice(front.length);
}

/** A heading and its anchor: `Quelle date {#dates}`. */
export function splitAnchor(heading: string): { title: string; anchor: string | null } {
  const parts = /^(.*?)\s*\{#([\w-]+)\}\s*$/.exec(heading);
  return { title: parts?.[1] ?? heading, anchor: parts?.[2] ?? null };
}
