import { execFileSync } from 'node:child_process';

/** The user the server runs as, as `spawn` options; empty when it is the one who started the program. */
export type ServerUser = { uid: number; gid: number } | { uid?: undefined };

let known: ServerUser | undefined;

/** PostgreSQL refuses to run as root: started as root, the server is `nobody`'s, who exists everywhere. */
export function serverUser(): ServerUser {
  known ??= process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  return known;
}

function idOf(flag: string): number {
  return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
}
