/** In place of next/headers (vitest.config.mts), which answers inside a server's request alone: what `openBrowser` asked with. */
export type Jar = Map<string, string>;

export const asked = { cookies: new Map<string, string>(), headers: new Headers() };

export function cookies() {
  const { cookies: jar } = asked;
  return Promise.resolve({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) ?? "" } : undefined),
    has: (name: string) => jar.has(name),
  });
}

export const headers = () => Promise.resolve(asked.headers);
