import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** Stands between a client and a server on loopback, and passes on what either says. */
export async function startRelay(toPort: number) {
  const pairs = new Set<readonly [Socket, Socket]>();
  const server = createServer((from) => {
    const pair = [from, connect(toPort, "127.0.0.1")] as const;
    pairs.add(pair);
    for (const [one, other] of [pair, pair.toReversed() as [Socket, Socket]]) {
      one.on("data", (part) => pairs.has(pair) && other.write(part));
      one.on("error", () => undefined);
      one.on("close", () => pairs.has(pair) && other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const cut = new Set<readonly [Socket, Socket]>();
  return {
    port: (server.address() as AddressInfo).port,
    /** Neither side hears anything more of the connections there are, as after a cable was cut; new ones go through. */
    fallSilent: () => {
      for (const pair of pairs) cut.add(pair);
      pairs.clear();
    },
    stop: () => {
      for (const socket of [...pairs, ...cut].flat()) socket.destroy();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
