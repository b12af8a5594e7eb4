/** What a DNS name or an address in a URL is made of, and a content security policy takes for nothing else. */
const host = /^([a-z0-9._-]+|\[[0-9a-f:.]+\])$/;

/** Is this the address of a server, perhaps with a path: without a user, a password, "?", "#" or odd characters? */
export function isPlainAddress(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || /[?#]/.test(address)) return false;
  return host.test(url.hostname) && url.username === '' && url.password === '';
}
