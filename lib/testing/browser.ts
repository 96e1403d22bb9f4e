import type { Handler } from "@/lib/http/define-route";

type Jar = Map<string, string>;
let jar: Jar = new Map();
let sent = new Headers();

/**
 * What next/headers answers while a test calls a route without a server. In the test file:
 * vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders)
 */
export const nextHeaders = {
  cookies: () =>
    Promise.resolve({
      get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) ?? "" } : undefined),
      has: (name: string) => jar.has(name),
    }),
  headers: () => Promise.resolve(sent),
};

function keep(cookies: Jar, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [pair = ""] = line.split(";");
    const at = pair.indexOf("=");
    if (/max-age=0/i.test(line)) cookies.delete(pair.slice(0, at));
    else cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

export type Answer = { readonly status: number; readonly location: string; readonly response: Response };

/** A browser with cookies of its own that calls route handlers directly. One call at a time. */
export function openBrowser(network = "198.51.100.7") {
  const cookies: Jar = new Map();
  const base = { "x-forwarded-for": network, "user-agent": "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0" };
  const call = async (
    handler: Handler,
    init: RequestInit,
    params: Record<string, string> = {},
  ): Promise<Answer> => {
    jar = cookies;
    sent = new Headers({ ...base, ...Object.fromEntries(new Headers(init.headers)) });
    const request = new Request("http://localhost:3000/", { ...init, headers: sent });
    const response = await handler(request, { params: Promise.resolve(params) });
    keep(cookies, response);
    return { status: response.status, location: response.headers.get("location") ?? "", response };
  };
  return {
    cookies,
    /** Sends a native form from a page of ours. */
    post: (handler: Handler, fields: Record<string, string>, params?: Record<string, string>) =>
      call(
        handler,
        {
          method: "POST",
          body: new URLSearchParams(fields).toString(),
          headers: {
            "content-type": "application/x-www-form-urlencoded",
            origin: "http://localhost:3000",
          },
        },
        params,
      ),
    postJson: (handler: Handler, body: object, headers: Record<string, string> = {}) =>
      call(handler, {
        method: "POST",
        body: JSON.stringify(body),
        headers: { "content-type": "application/json", origin: "http://localhost:3000", ...headers },
      }),
    get: (handler: Handler, headers: Record<string, string> = {}) => call(handler, { headers }),
  };
}

export type Browser = ReturnType<typeof openBrowser>;
