/** The origin the browser sees: by Host, since one shop may answer to several names. */
export function publicOrigin(
  header: (name: string) => string | null | undefined,
  publicUrl: string,
): string {
  const configured = new URL(publicUrl);
  const host = header('host');
  if (!host || host === configured.host || !/^[\w.:[\]-]+$/.test(host)) return configured.origin;
  const forwarded = header('x-forwarded-proto');
  return `${forwarded === 'https' ? 'https' : 'http'}://${host}`;
}
