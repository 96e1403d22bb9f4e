import { createServer } from "node:http";
import { expect, it } from "vitest";
import { freePort, holdPort } from "./port";

const HOST = "127.0.0.1";

it("keeps a port from another program, tells a browser to wait, and lets go of it", async () => {
  const address = { host: HOST, port: await freePort() };
  const letGo = await holdPort(address);
  await expect(holdPort(address)).rejects.toThrow(`Port ${address.port} is taken by another program.`);
  const reply = await fetch(`http://${HOST}:${address.port}/clinic`);
  expect([reply.status, reply.headers.get("refresh")]).toEqual([503, "2"]);
  expect(await reply.text()).toContain("Plumbline is starting.");
  await letGo();
  const web = createServer();
  await new Promise<void>((resolve, reject) => {
    web.once("error", reject);
    web.listen(address.port, HOST, resolve);
  });
  await new Promise((resolve) => web.close(resolve));
});

it("ends twice without harm, as a stop during the start does", async () => {
  const letGo = await holdPort({ host: HOST, port: await freePort() });
  await letGo();
  await expect(letGo()).resolves.toBeUndefined();
});
