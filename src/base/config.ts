import { readRegistrarConfig, type RegistrarConfig } from './config-registrar.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Everything the program takes from its environment. */
export interface Config {
  /** A PostgreSQL to use instead of the embedded one. */
  databaseUrl: string | undefined;
  logLevel: LogLevel;
  /** The registrar of the partners' domain names; without one, what is for it waits. */
  registrar?: RegistrarConfig | undefined;
}

/** The environment holds values the program cannot use; `problems` lists all of them. */
export class ConfigError extends Error {
  readonly problems: string[];
  constructor(problems: string[]) {
    super(`environment: ${problems.join('; ')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/**
 * Reads `DATABASE_URL` (postgres:// or postgresql://), `LOG_LEVEL` (default `info`) and the `PREAVIS_GANDI_*` of the
 * registrar; an empty value counts as absent. Throws {@link ConfigError} with every problem at once.
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const problems: string[] = [];
  const databaseUrl = env['DATABASE_URL'] || undefined;
  if (databaseUrl !== undefined && !isPostgresUrl(databaseUrl)) {
    // The value itself may hold a password: it is never repeated.
    problems.push('DATABASE_URL is not a postgres:// address');
  }
  const level = env['LOG_LEVEL'] || 'info';
  if (!isLogLevel(level)) problems.push(`LOG_LEVEL is ${level}, expected one of ${logLevels.join(', ')}`);
  const registrar = readRegistrarConfig(env, problems);
  if (problems.length > 0 || !isLogLevel(level)) throw new ConfigError(problems);
  return { databaseUrl, logLevel: level, registrar };
}

function isLogLevel(text: string): text is LogLevel {
  return (logLevels as readonly string[]).includes(text);
}

function isPostgresUrl(text: string): boolean {
  return /^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? '');
}
