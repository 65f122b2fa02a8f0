import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import type { Browser } from 'playwright-core';

/**
 * Launches the browser that comes from npm. It unpacks itself, libraries and fonts included, so that a bare machine is
 * enough; into a folder of its own, since it only looks whether a file is there, not whether it is whole.
 */
export async function launchBrowser(): Promise<Browser> {
  const folder = join(tmpdir(), `preavis-browser-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  process.env['TMPDIR'] = folder;
  // The package unpacks the libraries a bare machine lacks only when it believes to be on a bare machine.
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs24.x';
  const [{ default: packed }, { chromium }] = await Promise.all([
    import('@sparticuz/chromium'),
    import('playwright-core'),
  ]);
  const executablePath = await packed.executablePath();
  const fonts = join(folder, 'fonts.conf');
  writeFileSync(
    fonts,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`,
  );
  return chromium.launch({
    executablePath,
    headless: true,
    env: { ...(process.env as Record<string, string>), FONTCONFIG_FILE: fonts },
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
}
