import { createServer as createWebServer } from "node:http";
import { connect, createServer, type Server } from "node:net";
import { until } from "../living-process";
import { codeOf, Problem } from "../problem";

type Address = { readonly host: string; readonly port: number };

const taken = (port: number) =>
  new Problem(
    `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm run demo`,
  );

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 500 });
    const settle = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", settle(true)).once("error", settle(false)).once("timeout", settle(false));
  });
}

/** Waits a moment for a server that is on its way out; throws a Problem when another program keeps the port. */
export async function requireFreePort(port: number): Promise<void> {
  await until(
    async () => {
      const answering = await Promise.all(["127.0.0.1", "::1"].map((host) => answers(host, port)));
      return answering.includes(true) ? undefined : true;
    },
    5_000,
    () => taken(port),
  );
}

function listening(server: Server, { host, port }: Address): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(codeOf(error) === "EADDRINUSE" ? taken(port) : error));
    server.listen(port, host, resolve);
  });
}

/**
 * Keeps a port from the first moment until the web server takes it: of two demos begun at once the second would find it
 * free as well, and minutes later praise the first one's server as its own. Who opens the address meanwhile is told to
 * wait. Answers how to let go; throws a Problem when another program has the port.
 */
export async function holdPort(address: Address): Promise<() => Promise<void>> {
  await requireFreePort(address.port);
  const server = createWebServer((_, reply) => {
    reply.writeHead(503, { "content-type": "text/plain; charset=utf-8", refresh: "2", connection: "close" });
    reply.end("Plumbline is starting. This page loads by itself when it is ready.\n");
  });
  await listening(server, address);
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
}

/** A loopback port that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free loopback port");
  return address.port;
}
