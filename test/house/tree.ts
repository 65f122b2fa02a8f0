import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's folder. */
export const root = join(import.meta.dirname, '..', '..');

/** One file of the project: its path from the root with forward slashes, and its text. */
export type File = { path: string; text: string };

/** A broken rule: where (`path` or `path:line`) and what is wrong, for a person to read. */
export type Finding = `${string}: ${string}`;

/** Folders that are made, never written: by npm, by a build, by a run. */
const made = new Set(['node_modules', '.git', 'data', 'web/dist', 'coverage']);
const isText = /\.(ts|tsx|mjs|js|css|html|sql|json|md|ya?ml|csv|txt)$|\/run$|^[^/]*$|\.editorconfig$/;
const isBinary = /\.(png|pdf|jpe?g|ico|woff2)$/;

/** Every text file of the project, generated ones included. */
export function readTree(folder = ''): File[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry): File[] => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (made.has(path)) return [];
    if (entry.isDirectory()) return readTree(path);
    if (!entry.isFile() || isBinary.test(path) || !isText.test(path)) return [];
    return [{ path, text: readFileSync(join(root, path), 'utf8') }];
  });
}

/** True when the project has this file or folder. */
export function exists(path: string): boolean {
  return existsSync(join(root, path));
}

/** Files written by a program; the rules on shape do not apply to them. */
export const isGenerated = (path: string): boolean => ['web/api/schema.ts', 'package-lock.json'].includes(path);

export const isCode = (path: string): boolean => /\.(ts|tsx|mjs)$/.test(path) && !isGenerated(path);

export const isTest = (path: string): boolean => /\.(test|e2e)\.tsx?$/.test(path) || path.startsWith('test/');
