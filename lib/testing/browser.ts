import type { Handler } from "@/lib/http/define-route";
import { asked, type Jar } from "@/lib/testing/next-headers";

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
    query = "",
  ): Promise<Answer> => {
    asked.cookies = cookies;
    asked.headers = new Headers({ ...base, ...Object.fromEntries(new Headers(init.headers)) });
    const request = new Request(`http://localhost:3000/${query}`, { ...init, headers: asked.headers });
    const response = await handler(request, { params: Promise.resolve(params) });
    keep(cookies, response);
    return { status: response.status, location: response.headers.get("location") ?? "", response };
  };
  return {
    cookies,
    /** Sends a native form from a page of ours. */
    post: (
      handler: Handler,
      fields: Record<string, string>,
      params?: Record<string, string>,
      query?: string,
    ) =>
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
        query,
      ),
    /** The same with a file in it. */
    postForm: (handler: Handler, body: FormData, params?: Record<string, string>) =>
      call(handler, { method: "POST", body, headers: { origin: "http://localhost:3000" } }, params),
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
