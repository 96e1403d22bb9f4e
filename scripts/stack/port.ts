import { connect, createServer } from "node:net";
import { until } from "../living-process";
import { Problem } from "../problem";

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
      const taken = await Promise.all(["127.0.0.1", "::1"].map((host) => answers(host, port)));
      return taken.includes(true) ? undefined : true;
    },
    5_000,
    () =>
      new Problem(
        `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm run demo`,
      ),
  );
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
