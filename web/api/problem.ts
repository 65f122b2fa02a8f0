import type { components } from './schema.ts';

export type Reason = components['schemas']['Reason'];
type Problem = components['schemas']['Problem'];

/** The desk understood and said no; `reasons` says why, each with the line of the page. */
export class Refusal extends Error {
  readonly reasons: readonly Reason[];
  readonly status: number;
  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.name = 'Refusal';
    this.reasons = problem.reasons ?? [];
    this.status = problem.status;
  }
}

/** The desk failed; `id` is what to give to whoever looks after it. */
export class Fault extends Error {
  readonly status: number;
  readonly id: string | null;
  constructor(status: number, problem: Partial<Problem>) {
    super(problem.detail || problem.title || `HTTP ${status}`);
    this.name = 'Fault';
    this.status = status;
    this.id = problem.id ?? null;
  }
}

/** No answer came: what was asked may or may not have been done, asking again with the same key is safe. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** The error an answer that is not a success stands for. */
export function errorOf(status: number, body: unknown): Refusal | Fault {
  const problem = isProblem(body) ? body : {};
  if (isProblem(body) && status < 500 && status !== 401 && status !== 404) return new Refusal(body);
  return new Fault(status, problem);
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'title' in body && 'status' in body;
}

/** True when nobody is signed in: the person has to be chosen first. */
export const isSignedOut = (error: unknown): boolean => error instanceof Fault && error.status === 401;
