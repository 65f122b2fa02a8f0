import { domainToASCII } from 'node:url';

const LABELS = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/**
 * A domain name as registries know it, lower case and ASCII (`Café.fr ` gives `xn--caf-dma.fr`), or null when it is
 * none. What comes out is safe to put in an address.
 */
export function domainName(text: string): string | null {
  const written = text.trim().replace(/\.$/, '');
  // The conversion would quietly drop or decode what has no place in a name.
  if (/[\s/\\?#%@:[\]]/.test(written)) return null;
  const ascii = domainToASCII(written);
  return LABELS.test(ascii) ? ascii : null;
}
