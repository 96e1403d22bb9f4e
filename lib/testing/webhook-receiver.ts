import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

const WINDOW_SECONDS = 300;

function isTrue(secret: string, headers: IncomingHttpHeaders, body: string): boolean {
  const [id, at] = [String(headers["webhook-id"]), Number(headers["webhook-timestamp"])];
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const wanted = createHmac("sha256", key).update(`${id}.${at}.${body}`).digest();
  const given = Buffer.from(String(headers["webhook-signature"]).replace("v1,", ""), "base64");
  const fresh = Math.abs(Date.now() / 1_000 - at) <= WINDOW_SECONDS;
  return fresh && given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** A text-message gateway on loopback, as its maker would write it: signature, five minutes, each id once. */
export async function startWebhookReceiver(secret: string, port = 0) {
  const taken: unknown[] = [];
  const seen = new Set<string>();
  /** It answers so, once `when` has come. */
  const answering = { status: 204, when: Promise.resolve() };
  const state = { secret, repeated: 0 };
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (part: string) => (body += part));
    request.on("end", () => {
      const id = String(request.headers["webhook-id"]);
      const status = isTrue(state.secret, request.headers, body) ? answering.status : 401;
      if (status === 204 && seen.has(id)) state.repeated += 1;
      else if (status === 204) taken.push(JSON.parse(body));
      if (status === 204) seen.add(id);
      const headers = status === 204 || status === 401 ? {} : { location: "http://127.0.0.1:1/" };
      void answering.when.then(() => response.writeHead(status, headers).end());
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = () => new Promise((resolve) => server.close(resolve));
  return {
    host,
    url: `http://${host}/texts`,
    taken,
    answering,
    stop,
    /** The clinic may change its secret. */
    trust: (changed: string) => (state.secret = changed),
    get repeated() {
      return state.repeated;
    },
  };
}
