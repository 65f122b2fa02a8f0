import type { RegistrarOrder } from '../policy/book.ts';
import type { Registrar } from './registrar.ts';

/** What an order brought back besides having been carried out. */
export interface CarriedOut {
  /** The records of the domain, when they were asked for. */
  readonly zone: string | null;
}

const NOTHING: CarriedOut = { zone: null };

/**
 * Carries an order of the book to the registrar. An order given again, because nobody knows whether the first one
 * arrived, leaves what one would have left: renewal and lock are set to what they must be, redirections already gone
 * are none, a zone is only read, and of two codes the newer is the valid one, which is the one read when it is shown.
 * Throws RegistrarError.
 */
export async function carryOut(registrar: Registrar, order: RegistrarOrder, domain: string): Promise<CarriedOut> {
  switch (order) {
    case 'reset-code':
      await registrar.resetTransferCode(domain);
      return NOTHING;
    case 'autorenew-off':
    case 'autorenew-on':
      await registrar.setAutorenew(domain, order === 'autorenew-on');
      return NOTHING;
    case 'remove-redirections':
      for (const { host } of await registrar.redirections(domain)) await registrar.removeRedirection(domain, host);
      return NOTHING;
    case 'unlock':
      await registrar.unlock(domain);
      return NOTHING;
    case 'export-zone':
      return { zone: await registrar.exportZone(domain) };
  }
}
