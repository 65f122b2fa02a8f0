import type { TestProject } from 'vitest/node';
import { startTestServer } from './postgres.ts';

/** One database server for the whole run; {@link createTestDatabase} finds it through `inject`. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  project.provide('postgres', server.connection);
  return () => server.stop();
}
