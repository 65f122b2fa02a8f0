import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Unavailable } from './cli/unavailable.ts';

const ROOT = join(import.meta.dirname, '..');
const SOURCES = ['web', 'src/policy', 'package.json'];
const BUILT = join(ROOT, 'web', 'dist');

/** Time of the youngest file below a path, in milliseconds; built files do not count. */
function youngest(path: string): number {
  if (path === BUILT || !existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => youngest(join(path, name))));
}

function isBuilt(): boolean {
  const page = join(BUILT, 'index.html');
  if (!existsSync(page)) return false;
  const built = statSync(page).mtimeMs;
  return SOURCES.every((source) => youngest(join(ROOT, source)) <= built);
}

/** The page builder, which a production install does without. */
async function builder() {
  try {
    return await import('vite');
  } catch {
    return null;
  }
}

/**
 * Builds the pages when they are absent or older than their sources. Built aside, then put in place, so that nobody is
 * ever served half of them. Throws Unavailable when there is neither a build nor a builder.
 */
export async function ensureWebClient(say: (what: 'building') => void): Promise<void> {
  if (isBuilt()) return;
  const vite = await builder();
  if (!vite) {
    if (existsSync(join(BUILT, 'index.html'))) return;
    throw new Unavailable('no-pages', {
      fr: 'Les écrans ne sont pas construits et vite n’est pas installé\u00a0: lancez npm ci, puis npm run build.',
      en: 'The pages are not built and vite is not installed: run npm ci, then npm run build.',
    });
  }
  say('building');
  const cache = join(ROOT, 'node_modules', '.cache', 'preavis');
  const aside = join(cache, `web-${process.pid}`);
  await mkdir(cache, { recursive: true });
  await vite.build({
    configFile: join(ROOT, 'web', 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: aside, emptyOutDir: true },
  });
  await rm(BUILT, { recursive: true, force: true });
  await rename(aside, BUILT);
}
