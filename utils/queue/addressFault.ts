import { failed } from '@/utils/report/faults';

/** Names that only mean something inside a network (RFC 6761, RFC 6762, RFC 8375 and common habit). */
const innerName = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|test|invalid|home\.arpa)$/;

/** First octets, and ranges of the second, of IPv4 addresses that are not on the public net (RFC 6890). */
function isPrivateIpv4([a = 0, b = 0]: readonly number[]): boolean {
  if (a === 0 || a === 10 || a === 127 || a >= 224) return true;
  if (a === 100) return b >= 64 && b <= 127;
  if (a === 169) return b === 254;
  if (a === 172) return b >= 16 && b <= 31;
  if (a === 192) return b === 168 || b === 0;
  return a === 198 && (b === 18 || b === 19);
}

/**
 * Whether a host, as `URL.hostname` gives it, lies in a private network. The URL parser has already turned decimal,
 * octal, hexadecimal and shortened IPv4 into four numbers. IPv6 literals are all refused: no portal uses one, and too
 * many of them hold an IPv4 address (mapped, NAT64, 6to4). A name without a dot is a machine next door.
 */
export function isPrivateHost(hostname: string): boolean {
  let host = hostname.toLowerCase();
  while (host.endsWith('.')) host = host.slice(0, -1);
  if (host === '' || host.startsWith('[') || !host.includes('.')) return true;
  if (/^\d+(?:\.\d+){3}$/.test(host)) return isPrivateIpv4(host.split('.').map(Number));
  return innerName.test(host);
}

/**
 * Why an address must not be fetched, or undefined: not http(s), a private network, a name and password in it, or a
 * host nobody asked for. `hosts` are host names with port where it is not the scheme's own.
 */
export function addressFault(address: string, hosts: readonly string[]) {
  if (!URL.canParse(address)) return failed('not-found', 'not an address');
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return failed('page-not-allowed', url.protocol);
  if (url.username !== '' || url.password !== '') return failed('page-not-allowed', 'user name in the address');
  if (isPrivateHost(url.hostname)) return failed('private-address', url.hostname);
  return hosts.includes(url.host) ? undefined : failed('not-asked-for', url.host);
}
