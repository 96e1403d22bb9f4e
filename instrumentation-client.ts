/** Service workers, each by its exact path. */
const WORKERS = ["/patient/worker.js", "/clinic/worker.js"];

/**
 * The one Trusted Types policy. Turbopack sets `script.src` to load a page's later chunks, and two doors
 * register a worker by name, so a string that names one of our own files passes; markup and code given as strings are
 * refused, because no rule here makes them.
 */
const policy = {
  createScriptURL(input: string): string {
    const url = new URL(input, location.href);
    const isOurs = url.pathname.startsWith("/_next/static/") || WORKERS.includes(url.pathname);
    if (url.origin === location.origin && isOurs) return input;
    throw new TypeError("Only this site's own built scripts may be loaded.");
  },
};

/** React's development build evaluates strings to rebuild server stacks, and hot reload evaluates new code. */
const developmentOnly = { createScript: (input: string): string => input };

type PolicyFactory = {
  createPolicy(name: string, rules: Readonly<Record<string, (input: string) => string>>): unknown;
};

// Safari and Firefox before 2026 have no Trusted Types: there the header is ignored too.
const factory = (window as { trustedTypes?: PolicyFactory }).trustedTypes;
// oxlint-disable-next-line no-restricted-properties -- the bundler writes this constant in; the browser has no lib/env.ts
const inDevelopment = process.env.NODE_ENV === "development";
factory?.createPolicy("default", inDevelopment ? { ...policy, ...developmentOnly } : policy);
