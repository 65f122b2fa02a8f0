const unreachable = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ENOTCONN', 'ETIMEDOUT']);

/** The database cannot be used now: away, starting, stopping, or the connection broke. */
export function isConnectionError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code !== undefined) {
    // A file that is missing says ENOENT too: only what a socket says counts.
    const bySocket = error instanceof AggregateError || /^(connect|read|write)$/.test(syscall ?? '');
    return (bySocket && unreachable.has(code)) || code.startsWith('08') || isServerAway(error);
  }
  return /^(Connection terminated|Client has encountered a connection error|Client was closed)/.test(error.message);
}

/** The server answers but takes nobody in: it is starting, stopping, or recovering from a crash. */
export function isServerAway(error: unknown): boolean {
  const code = codeOf(error);
  return code === '57P01' || code === '57P02' || code === '57P03';
}

/** The SQLSTATE or system code of an error, if it has one. */
export function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}
