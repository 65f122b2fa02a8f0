import { inspect } from 'node:util';

const MASK = '[secret]';

/**
 * A value that must not be read by accident: printed, logged, put in JSON or joined to a text it shows `[secret]`.
 * {@link Secret.reveal} is the only way to it, so that one search finds every place that uses one.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  /** The text with every occurrence of the value masked: for messages written by somebody else. */
  maskIn(text: string): string {
    return this.#value === '' ? text : text.replaceAll(this.#value, MASK);
  }

  toString(): string {
    return MASK;
  }

  toJSON(): string {
    return MASK;
  }

  [inspect.custom](): string {
    return MASK;
  }
}
