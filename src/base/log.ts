import { destination, pino } from 'pino';
import type { Logger } from 'pino';
import type { LogLevel } from './config.ts';

export type Log = Logger;

/**
 * A log of JSON lines on stderr: stdout belongs to what a command answers. Written synchronously, so
 * that the last line before a crash is not lost.
 */
export function createLog(level: LogLevel): Log {
  return pino(
    { level, base: null, redact: ['password', '*.password', 'headers.authorization', 'headers.cookie'] },
    destination({ fd: 2, sync: true }),
  );
}
