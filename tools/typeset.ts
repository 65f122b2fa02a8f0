/**
 * Sets the French of files as the house rule asks: no-break spaces beside « » : ; ! ? and the
 * typographic apostrophe.
 *
 * `node tools/typeset.ts FILE…` rewrites book pages (.md) and TypeScript files in place; code,
 * links, English and identifiers are left as they are.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { frenchOfPage, frenchOfSource, type French } from '../test/house/french.ts';
import { readSource } from '../test/house/source.ts';
import { root } from '../test/house/tree.ts';
import { typeset, typesetLines } from './typeset-text.ts';

for (const argument of process.argv.slice(2)) {
  const path = relative(root, resolve(argument)).replaceAll('\\', '/');
  const text = readFileSync(resolve(argument), 'utf8');
  const french: French[] = path.endsWith('.md') ? frenchOfPage({ text }) : frenchOfSource(readSource({ path, text }));
  const set = typesetLines(text, french);
  if (set === text) continue;
  writeFileSync(resolve(argument), set);
  const changed = french.filter((each) => typeset(each.text) !== each.text).length;
  console.log(`${path}: ${changed} texts set`);
}
