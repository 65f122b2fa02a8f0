import { connect, type Socket } from 'node:net';

/** What a round of requests gave. Latencies in milliseconds. */
export interface Round {
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  /** Answers other than 2xx: a bench that measures refusals measures nothing. */
  readonly failed: number;
}

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
}

export interface LoadOptions {
  readonly address: string;
  readonly clients: number;
  readonly seconds: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The nth request of the round. */
  readonly request: (nth: number) => Request;
}

const HEAD_END = Buffer.from('\r\n\r\n');

/** The bytes of the answer at the head of a buffer, and its status; null while it is not whole. */
function answerIn(buffer: Buffer): { size: number; status: number } | null {
  const end = buffer.indexOf(HEAD_END);
  if (end < 0) return null;
  const head = buffer.toString('latin1', 0, end);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head);
  if (!length) throw new Error(`an answer without a length: ${head}`);
  const size = end + HEAD_END.length + Number(length[1]);
  return buffer.length < size ? null : { size, status: Number(head.slice(9, 12)) };
}

/** One keep-alive connection that has one request under way at a time. */
class Caller {
  readonly #socket: Socket;
  #received: Buffer = Buffer.alloc(0);
  #answered: { resolve(status: number): void; reject(error: Error): void } | undefined;

  constructor(address: string) {
    const { hostname, port } = new URL(address);
    this.#socket = connect({ host: hostname, port: Number(port), noDelay: true });
    this.#socket.on('data', (chunk) => this.#receive(chunk));
    this.#socket.on('error', (error) => this.#answered?.reject(error));
    this.#socket.on('close', () => this.#answered?.reject(new Error('the server closed the connection')));
  }

  /** Sends a request and gives the status of its answer. */
  call(bytes: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#answered = { resolve, reject };
      this.#socket.write(bytes);
    });
  }

  close(): void {
    this.#answered = undefined;
    this.#socket.destroy();
  }

  #receive(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const answer = answerIn(this.#received);
    if (!answer) return;
    this.#received = this.#received.subarray(answer.size);
    this.#answered?.resolve(answer.status);
  }
}

function bytesOf({ method, path, body }: Request, headers: string): string {
  if (body === undefined) return `${method} ${path} HTTP/1.1\r\n${headers}\r\n`;
  const size = Buffer.byteLength(body);
  return `${method} ${path} HTTP/1.1\r\n${headers}content-type: application/json\r\ncontent-length: ${size}\r\n\r\n${body}`;
}

/**
 * Keeps `clients` connections busy for some seconds, each sending its next request when the last is answered.
 * Throws when a connection breaks.
 */
export async function load(options: LoadOptions): Promise<Round> {
  const { address, clients, seconds, request } = options;
  const headers = Object.entries({ host: new URL(address).host, ...options.headers })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
  const latencies: number[] = [];
  let nth = 0;
  let failed = 0;
  const began = performance.now();
  const end = began + seconds * 1000;
  const client = async (): Promise<void> => {
    const caller = new Caller(address);
    for (let at = performance.now(); at < end;) {
      const status = await caller.call(bytesOf(request(nth++), headers));
      const now = performance.now();
      latencies.push(now - at);
      if (status < 200 || status > 299) failed += 1;
      at = now;
    }
    caller.close();
  };
  await Promise.all(Array.from({ length: clients }, client));
  const took = (performance.now() - began) / 1000;
  latencies.sort((left, right) => left - right);
  const at = (share: number): number =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  return { rate: latencies.length / took, p50: at(0.5), p99: at(0.99), failed };
}
