import { destination, pino, stdSerializers } from 'pino';
import type { Logger } from 'pino';
import type { LogLevel } from './config.ts';

export type Log = Logger;

/**
 * A log of JSON lines on stderr: stdout belongs to what a command answers. Written synchronously, so
 * that the last line before a crash is not lost.
 */
export function createLog(
  level: LogLevel,
  to: { write(line: string): void } = destination({ fd: 2, sync: true }),
): Log {
  return pino(
    {
      level,
      base: null,
      // A plain error has no fields of its own: without this its message and stack are lost.
      serializers: { error: stdSerializers.err },
      redact: ['password', '*.password', 'headers.authorization', 'headers.cookie'],
    },
    to,
  );
}
