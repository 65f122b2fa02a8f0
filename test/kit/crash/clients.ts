import { randomUUID } from 'node:crypto';
import { pause } from '../../../src/base/pause.ts';
import type { DeskData } from './desk-data.ts';

/** A command as a client sent it: sent again it must be the same to the letter. */
export interface Sent {
  readonly key: string;
  readonly actor: string;
  readonly path: string;
  readonly body: string;
  /** The one event of the journal that says it was carried out. */
  readonly event: 'call-logged' | 'note-added' | 'action-taken' | 'letter-registered';
}

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** What the clients know when the dust has settled. */
export interface Ledger {
  /** Answered 2xx: these are promises. */
  readonly acknowledged: Map<string, { sent: Sent; answer: Answer }>;
  /** Cut off, or answered 5xx: done or not, nobody knows. */
  readonly unanswered: Sent[];
  /** Answered 4xx: the clients ask for nothing that is refused. */
  readonly refused: { sent: Sent; answer: Answer }[];
}

const pick = <Item>(items: readonly Item[], random: () => number): Item => items[Math.floor(random() * items.length)]!;

function makeCommand(data: DeskData, random: () => number): Sent {
  const key = randomUUID();
  const actor = pick(data.people, random);
  const partner = pick(data.partners, random);
  const onCase = `/api/cases/${pick(data.cases, random)}`;
  const note = `essai ${key}`;
  const kinds: Pick<Sent, 'path' | 'event' | 'body'>[] = [
    { path: `/api/partners/${partner}/calls`, event: 'call-logged', body: JSON.stringify({ result: 'no-answer' }) },
    { path: `${onCase}/notes`, event: 'note-added', body: JSON.stringify({ text: note }) },
    { path: `${onCase}/actions/fill-pave`, event: 'action-taken', body: JSON.stringify({ set: { competitor: note } }) },
    {
      path: '/api/letters',
      event: 'letter-registered',
      body: JSON.stringify({
        number: key,
        receivedOn: data.today,
        channel: 'letter',
        product: pick(['treatwell', 'wavy'], random),
        partner,
      }),
    },
  ];
  return { key, actor, ...pick(kinds, random) };
}

/** Sends a command; rejects when no answer comes. */
export async function send(address: string, { key, actor, path, body }: Sent): Promise<Answer> {
  const headers = {
    'content-type': 'application/json',
    'preavis-as': actor,
    'idempotency-key': key,
    prefer: 'return=minimal',
  };
  const answer = await fetch(address + path, { method: 'POST', headers, body, signal: AbortSignal.timeout(30_000) });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

/** Clients at work on an address, each sending its next command as soon as the last is answered or lost. */
export class Clients {
  readonly ledger: Ledger = { acknowledged: new Map(), unanswered: [], refused: [] };
  readonly #address: string;
  readonly #data: DeskData;
  readonly #random: () => number;
  readonly #working: Promise<void[]>;
  #stopping = false;
  /** When the last acknowledged command had been sent. */
  #lastSent = 0;

  constructor(address: string, data: DeskData, random: () => number, count = 6) {
    this.#address = address;
    this.#data = data;
    this.#random = random;
    this.#working = Promise.all(Array.from({ length: count }, () => this.#work()));
  }

  /** Whether a command sent after that moment (of `performance.now`) has been acknowledged. */
  workedSince(moment: number): boolean {
    return this.#lastSent > moment;
  }

  /** Lets every client finish what it sent. */
  async stop(): Promise<Ledger> {
    this.#stopping = true;
    await this.#working;
    return this.ledger;
  }

  async #work(): Promise<void> {
    while (!this.#stopping) {
      const sent = makeCommand(this.#data, this.#random);
      const at = performance.now();
      try {
        const answer = await send(this.#address, sent);
        if (answer.status < 300) {
          this.ledger.acknowledged.set(sent.key, { sent, answer });
          this.#lastSent = Math.max(this.#lastSent, at);
        } else if (answer.status < 500) this.ledger.refused.push({ sent, answer });
        else await this.#giveUp(sent);
      } catch (error) {
        await this.#giveUp(sent, (error as { cause?: { code?: string } }).cause?.code);
      }
    }
  }

  async #giveUp(sent: Sent, code?: string): Promise<void> {
    // Refused by the system: it never left, so there is nothing to wonder about.
    if (code !== 'ECONNREFUSED') this.ledger.unanswered.push(sent);
    // A client that does not wait for a desk that is away would fill the ledger with nothing.
    await pause(50);
  }
}
