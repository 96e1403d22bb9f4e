import { createServer, type AddressInfo, type Socket } from "node:net";

/** A server that takes connections and never says a word; `let go` ends them all, as a gateway that comes down does. */
export async function startBlackHole() {
  const sockets = new Set<Socket>();
  const waiting = new Set<() => void>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
    for (const look of waiting) look();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const caughtAtLeast = (many: number) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (sockets.size < many) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return {
    host,
    /** Resolves once somebody hangs. */
    caught: () => caughtAtLeast(1),
    /** Resolves once so many hang at once. */
    caughtAtLeast,
    letGo: () => {
      for (const socket of sockets) socket.destroy();
    },
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
