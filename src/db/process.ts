import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** Whether a process of that number exists, whoever it belongs to. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Whether that process is the server of that cluster: numbers are used again after a restart of the
 * machine, and a dead process nobody has reaped still has one.
 */
export function isServerOf(pid: number, cluster: string): boolean {
  return isRunning(pid) && commandLine(pid).includes(` -D ${cluster} -c `);
}

function commandLine(pid: number): string {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  }
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
