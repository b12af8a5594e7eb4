import { BlockList, isIP } from 'node:net';
import { z } from 'zod';
import { isPlainAddress } from '@tessera/releases/plain-address';

/** Where a team's service is: the shell and the registry add the paths themselves. */
export const ServiceAddressSchema = z
  .url({ protocol: /^https?$/, abort: true })
  .refine(
    (address) => isPlainAddress(address) && URL.parse(address)?.pathname === '/',
    'must be a scheme, a host and a port only, such as http://reviews.internal:4000',
  );

const linkLocal = new BlockList();
linkLocal.addSubnet('169.254.0.0', 16);
linkLocal.addSubnet('fe80::', 10, 'ipv6');

/**
 * May a team say that its service is there? What answers at that address can be reached from outside from then on,
 * through the shop, below `/api/<name>/`.
 *
 * @param hosts names the operator allows, `*.` in front for all below; null: any but link-local addresses, where clouds
 * keep their machines' credentials. A name that resolves to such an address is not seen through.
 */
export function mayServeAt(address: string, hosts: readonly string[] | null): boolean {
  const { hostname } = new URL(address);
  if (hosts === null) return !isLinkLocal(hostname);
  return hosts.some((allowed) =>
    allowed.startsWith('*.') ? hostname.endsWith(allowed.slice(1)) : hostname === allowed,
  );
}

function isLinkLocal(hostname: string): boolean {
  const address = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(address);
  return family !== 0 && linkLocal.check(address, family === 4 ? 'ipv4' : 'ipv6');
}
