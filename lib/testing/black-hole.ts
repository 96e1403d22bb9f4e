import { createServer, type AddressInfo, type Socket } from "node:net";

/** A server that takes connections and never says a word; `let go` ends them all, as a gateway that comes down does. */
export async function startBlackHole() {
  const sockets = new Set<Socket>();
  let heard: (() => void) | undefined;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
    heard?.();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    /** Resolves once somebody hangs. */
    caught: () => new Promise<void>((resolve) => (sockets.size > 0 ? resolve() : (heard = resolve))),
    letGo: () => {
      for (const socket of sockets) socket.destroy();
    },
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
