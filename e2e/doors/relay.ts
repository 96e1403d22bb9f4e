import { createServer, type IncomingMessage, request as ask, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { BrowserContext } from "@playwright/test";

/** The one road of a browser to the server. */
export type Relay = {
  /** As the browser wants it: `proxy.server`. */
  readonly server: string;
  /** Nothing gets through from here on: what is under way ends, and nobody is let in. */
  readonly cut: () => void;
  readonly mend: () => void;
  readonly stop: () => Promise<void>;
};

const relays = new WeakMap<BrowserContext, Relay>();
export const relayOf = (context: BrowserContext): Relay | undefined => relays.get(context);
export const setRelay = (context: BrowserContext, relay: Relay): void => void relays.set(context, relay);

function pass(asked: IncomingMessage, answer: ServerResponse): void {
  const onward = ask(asked.url ?? "", { method: asked.method, headers: asked.headers }, (reply) => {
    answer.writeHead(reply.statusCode ?? 502, reply.rawHeaders);
    reply.pipe(answer);
  });
  onward.on("error", () => answer.destroy());
  answer.on("close", () => onward.destroy());
  asked.pipe(onward);
}

/**
 * A proxy on loopback that a test can cut. A browser that is only told to be offline can still send what it had begun, or
 * what a document sends that is being opened; through this nothing arrives.
 */
export async function startRelay(): Promise<Relay> {
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer(pass);
  server.on("connection", (socket) => {
    if (isCut) return void socket.destroy();
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const cut = () => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    server: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    mend: () => (isCut = false),
    stop: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
