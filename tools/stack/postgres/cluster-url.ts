/**
 * The URL of a database behind a Unix socket. `localhost` is there because a URL with a user and no host
 * cannot be parsed by the URL standard; the `host` parameter wins in libpq and in `pg`.
 */
export function clusterUrl(
  socketFolder: string,
  user: string,
  password: string,
  database: string,
): string {
  const url = new URL(`postgresql://localhost/${database}`);
  url.username = user;
  url.password = password;
  // Not searchParams.set: it writes a space as "+", which libpq does not decode.
  url.search = `host=${encodeURIComponent(socketFolder)}`;
  return url.href;
}
