#!/usr/bin/env node
// Starts Préavis under a Node that runs TypeScript directly, whatever Node called this file.
// Plain JavaScript on purpose: the Node that reads it may be older than the one we need.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = [22, 18];
const here = dirname(fileURLToPath(import.meta.url));

/** True when a version such as "24.21.0" can run our TypeScript files as they are. */
function runsTypeScript(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/** The Node that npm installed beside us, searched upwards because npm may hoist it; or null. */
function installedNode() {
  const name = `node-${process.platform}-${process.arch}`;
  for (let folder = here; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name, 'bin', 'node');
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder)) return null;
  }
}

/** Runs this file again under `node`: same arguments, same terminal, same end. */
function runUnder(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // A terminal already gives these to the whole group: forwarding them would say everything twice.
  const sharedByTerminal = process.stdin.isTTY ? ['SIGINT', 'SIGHUP', 'SIGQUIT'] : [];
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) {
    process.on(signal, () => {
      if (!sharedByTerminal.includes(signal)) child.kill(signal);
    });
  }
  child.on('error', (error) => {
    process.stderr.write(`${node}: ${error.message}\n`);
    process.exit(2);
  });
  child.on('exit', (code, signal) => {
    // A shell reads 128 + n as "ended by signal n": keep that meaning through this process.
    process.exit(code ?? 128 + (constants.signals[signal] ?? 1));
  });
}

/** Ends in order when the process that started us is killed outright and can forward nothing. */
function followParent() {
  if (!process.channel) return;
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}

function refuse() {
  const needed = NEEDED.join('.');
  process.stderr.write(
    `Préavis a besoin de Node ${needed} ou plus récent\u00a0: celui-ci est ${process.versions.node}. ` +
      'Installez-le depuis https://nodejs.org, puis relancez.\n' +
      `Préavis needs Node ${needed} or newer: this one is ${process.versions.node}. ` +
      'Install it from https://nodejs.org, then try again.\n',
  );
  process.exit(2);
}

if (runsTypeScript(process.versions.node)) {
  followParent();
  // Half of what a short command costs is reading our own TypeScript: keep it compiled from one run to the next.
  module.enableCompileCache?.(join(here, '..', 'node_modules', '.cache', 'preavis'));
  await import(new URL('../src/main.ts', import.meta.url).href);
} else {
  const node = installedNode();
  if (node) runUnder(node);
  else refuse();
}
