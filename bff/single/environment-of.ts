/**
 * What a service finds in its environment when it shares a process: everything, and instead of `PORT` what
 * `CART_PORT` says, if that is there. `CART_URL`, which all read, stays as it is.
 */
export function environmentOf(service: string, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const prefix = `${service.toUpperCase().replaceAll('-', '_')}_`;
  const own = Object.entries(env)
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, value]) => [key.slice(prefix.length), value]);
  return { ...env, ...Object.fromEntries(own) };
}
