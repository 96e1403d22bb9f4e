import { createServer, type Server } from "node:http";
import { createServer as createTlsServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { env } from "@/lib/env";
import { postOutside, type Resolve } from "@/lib/notify/post-outside";
import { isPublicAddress } from "@/lib/notify/public-address";
import { setUnitSettings } from "@/lib/testing/unit-settings";

setUnitSettings();
const settings = env() as { NODE_ENV: string; LOOPBACK_TEST_HOSTS: string[] };

/** Counts every connection, also one that never gets as far as speaking TLS. */
const canary = createTlsServer((socket) => {
  hits += 1;
  socket.on("error", () => undefined);
  socket.destroy();
});
let hits = 0;
let port = 0;
const servers: Server[] = [];

beforeAll(async () => {
  await new Promise<void>((resolve) => canary.listen(0, "::", resolve));
  port = (canary.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => canary.close(resolve)));
afterEach(async () => {
  Object.assign(settings, { NODE_ENV: "test", LOOPBACK_TEST_HOSTS: [] });
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

const always =
  (...addresses: string[]): Resolve =>
  () =>
    Promise.resolve(addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })));
const GATEWAY = "sms-gateway.example";
const message = { headers: {}, body: Buffer.from("{}") };

/** Every way to write an address of this machine or its network that we know of; PORT is where the canary listens. */
const WRITTEN = [
  ...["127.0.0.1", "127.1", "127.0.1", "127.255.255.254", "2130706433", "0x7f000001", "0x7f.0.0.1", "0x7f.1"],
  ...[
    "0177.0.0.1",
    "017700000001",
    "0177.1",
    "127.0.0.1.",
    "0",
    "0.0.0.0",
    "0x0",
    "00000000000",
    "localhost",
  ],
  ...["LOCALHOST", "localhost.", "①②⑦.⓪.⓪.①", "127。0。0。1", "127%2e0%2e0%2e1", "%31%32%37.0.0.1"],
  ...["[::1]", "[0:0:0:0:0:0:0:1]", "[0000::0001]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]"],
  ...["[0:0:0:0:0:ffff:7f00:1]", "[::127.0.0.1]", "[::7f00:1]", "[64:ff9b::7f00:1]", "[64:ff9b:1::7f00:1]"],
  ...["[2002:7f00:1::]", "[2001:0:7f00:1::]", "[fe80::1]", "[fc00::1]", "[fd12:3456::1]", "[ff02::1]"],
  ...["[2001:db8::1]", "[3fff::1]", "[100::1]", "10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.255"],
  ...["192.168.0.1", "192.168.255.255", "169.254.169.254", "0xA9FEA9FE", "2852039166", "169.254.43518"],
  ...[
    "[::ffff:169.254.169.254]",
    "[::ffff:a9fe:a9fe]",
    "100.64.0.1",
    "100.100.100.200",
    "198.18.0.1",
    "192.0.2.1",
  ],
  ...[
    "203.0.113.9",
    "198.51.100.9",
    "192.88.99.1",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
  ],
];

describe("T32: posting to an address somebody gave", () => {
  it.each(WRITTEN)("does not reach inside by https://%s", async (host) => {
    const before = hits;
    const url = `https://${host}:PORT/`.replace("PORT", String(port));
    // Any port is let through here by a list that names it, so that only the address is judged.
    const hosts = URL.canParse(url) ? [new URL(url).host] : [];
    const sent = postOutside({ ...message, url, hosts }, { waitMs: 2_000 });
    await expect(sent).rejects.toMatchObject({ name: "NotSent" });
    expect(hits).toBe(before);
  });

  it("knows at least sixty forms", () => {
    expect(new Set(WRITTEN).size).toBeGreaterThanOrEqual(60);
  });

  it.each([
    ["http", `http://${GATEWAY}/`, "not-https"],
    ["another protocol", `ftp://${GATEWAY}/`, "not-https"],
    ["a file", "file:///etc/passwd", "not-https"],
    ["gopher", `gopher://${GATEWAY}:70/_x`, "not-https"],
    ["a script", "javascript:alert(1)", "not-https"],
    ["no address", "//sms-gateway.example", "not-a-url"],
    ["a name before the host", `https://${GATEWAY}@127.0.0.1/`, "not-plain"],
    ["a password", `https://user:pass@${GATEWAY}/`, "not-plain"],
    ["a fragment", `https://${GATEWAY}/#@127.0.0.1`, "not-plain"],
    ["a backslash before the host", `https://127.0.0.1\\@${GATEWAY}/`, "not-listed"],
    ["a host that only begins alike", `https://${GATEWAY}.evil.example/`, "not-listed"],
    ["a host that only ends alike", `https://evil-${GATEWAY}/`, "not-listed"],
    ["another port", `https://${GATEWAY}:8443/`, "not-listed"],
    ["a host that is not on the list", "https://other.example/", "not-listed"],
  ])("refuses %s", async (_what, url, code) => {
    const sent = postOutside({ ...message, url, hosts: [GATEWAY] }, { resolve: always("127.0.0.1") });
    await expect(sent).rejects.toMatchObject({ code, forGood: true });
  });

  it.each([
    ["loopback", ["127.0.0.1"]],
    ["loopback beside a public address", ["192.0.43.8", "127.0.0.1"]],
    ["an IPv4-mapped address", ["::ffff:10.0.0.1"]],
    ["a link-local address with a zone", ["fe80::1%lo"]],
  ])("refuses a listed name that leads to %s", async (_what, addresses) => {
    const before = hits;
    const url = `https://${GATEWAY}:${port}/`;
    const sent = postOutside(
      { ...message, url, hosts: [`${GATEWAY}:${port}`] },
      { resolve: always(...addresses) },
    );
    await expect(sent).rejects.toMatchObject({ code: "private-address" });
    expect(hits).toBe(before);
  });

  it("asks for the name once, so that a second answer cannot lead inside", async () => {
    const before = hits;
    const answers = [always("192.0.43.8"), always("127.0.0.1")];
    let asked = 0;
    const rebinding: Resolve = (name) => (answers[Math.min(asked++, 1)] as Resolve)(name);
    const url = `https://${GATEWAY}:${port}/`;
    const sent = postOutside(
      { ...message, url, hosts: [`${GATEWAY}:${port}`] },
      { resolve: rebinding, waitMs: 300 },
    );
    await expect(sent).rejects.toMatchObject({ name: "NotSent" });
    expect([asked, hits]).toEqual([1, before]);
  });

  it("gives up a name that nobody says the address of, in the time it has for all of it", async () => {
    const silent: Resolve = () => new Promise(() => undefined);
    const sent = postOutside(
      { ...message, url: `https://${GATEWAY}/`, hosts: [GATEWAY] },
      { resolve: silent, waitMs: 50 },
    );
    await expect(sent).rejects.toMatchObject({ code: "no-address", forGood: false });
  });

  it("follows no redirect", async () => {
    const before = hits;
    const leads = createServer((_request, response) =>
      response.writeHead(307, { location: `http://127.0.0.1:${port}/` }).end(),
    );
    servers.push(leads);
    await new Promise<void>((resolve) => leads.listen(0, "127.0.0.1", resolve));
    const host = `127.0.0.1:${(leads.address() as AddressInfo).port}`;
    settings.LOOPBACK_TEST_HOSTS = [host];
    expect(await postOutside({ ...message, url: `http://${host}/` })).toBe(307);
    expect(hits).toBe(before);
  });

  it("reaches a listener that an operator names for tests (control), and never in production", async () => {
    const host = `127.0.0.1:${port}`;
    settings.LOOPBACK_TEST_HOSTS = [host];
    const before = hits;
    await expect(postOutside({ ...message, url: `http://${host}/` })).rejects.toMatchObject({
      code: "ECONNRESET",
    });
    expect(hits).toBe(before + 1);
    settings.NODE_ENV = "production";
    await expect(postOutside({ ...message, url: `http://${host}/` })).rejects.toMatchObject({
      code: "not-https",
    });
    await expect(postOutside({ ...message, url: `https://${host}/` })).rejects.toMatchObject({
      code: "not-listed",
    });
    expect(hits).toBe(before + 1);
  });
});

it.each(["8.8.8.8", "1.1.1.1", "172.15.0.1", "172.32.0.1", "2606:4700::1111", "2a00:1450::1"])(
  "%s is a public address",
  (address) => expect(isPublicAddress(address)).toBe(true),
);
