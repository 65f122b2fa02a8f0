import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import packageFile from '../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '..', '..');
const version = packageFile.devDependencies['@sparticuz/chromium'];
const cache = join(root, 'node_modules', '.cache', 'preavis');
const home = join(cache, `chromium-${version}`);

/**
 * Unpacks the browser that comes from npm, libraries and fonts included, so that a bare machine is enough. Unpacked
 * aside and put in place whole: the package itself only looks whether a file is there.
 */
async function unpack(): Promise<void> {
  if (existsSync(home)) return;
  const aside = join(cache, `chromium-${process.pid}`);
  mkdirSync(aside, { recursive: true });
  const { TMPDIR } = process.env;
  process.env['TMPDIR'] = aside;
  // The libraries a bare machine lacks are unpacked only when the package believes to be on one.
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs24.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
  if (TMPDIR === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = TMPDIR;
  writeFileSync(
    join(aside, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(home, 'fonts')}</dir><cachedir>${join(home, 'font-cache')}</cachedir></fontconfig>`,
  );
  try {
    renameSync(aside, home);
  } catch (error) {
    // Somebody else was faster.
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}

/** Launches the browser. */
export async function launchBrowser(): Promise<Browser> {
  await unpack();
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    headless: true,
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: join(home, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
    },
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
}
