import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { diskStore } from "@/lib/files/disk-store";
import { s3Store } from "@/lib/files/s3-store";
import { signedHeaders } from "@/lib/files/sign-request";
import type { FileKey, FileStore } from "@/lib/files/stored-key";
import { type S3Server, startS3Server } from "@/lib/testing/s3-server";

const folder = mkdtempSync(path.join(tmpdir(), "plumbline-stores-"));
let server: S3Server;
beforeAll(async () => {
  vi.stubEnv("TMPDIR", folder);
  server = await startS3Server();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.close();
  rmSync(folder, { recursive: true });
});

const newKey = (clinicId: string = randomUUID()): FileKey => ({ clinicId, fileId: randomUUID() });
const soon = () => new Date(Date.now() + 60_000);

describe.each<[string, () => FileStore]>([
  ["a folder", () => diskStore(folder)],
  ["a bucket", () => s3Store(server.settings)],
])("in %s a file", (_what, make) => {
  const read = (key: FileKey, first: number, last: number) =>
    new Response(make().read(key, first, last)).text();

  it("is kept whole, read in parts, written anew and removed", async () => {
    const key = newKey();
    expect(await make().has(key)).toBe(false);
    await make().write(key, Buffer.from("0123456789"));
    expect(await make().has(key)).toBe(true);
    expect(await read(key, 0, 9)).toBe("0123456789");
    expect(await read(key, 3, 5)).toBe("345");
    expect(await read(key, 8, 500)).toBe("89");
    await make().write(key, Buffer.from("new"));
    expect(await read(key, 0, 9)).toBe("new");
    await make().remove(key);
    await make().remove(key);
    expect(await make().has(key)).toBe(false);
    await expect(read(key, 0, 9)).rejects.toThrow();
  });

  it("that grows is there once it is closed, and never when it is abandoned", async () => {
    const [kept, left] = [newKey(), newKey()];
    const growing = await make().grow(kept);
    const long = "x".repeat(200_000);
    for (const piece of ["one, ", long, "three"]) await growing.write(Buffer.from(piece));
    expect(await make().has(kept)).toBe(false);
    expect(await growing.close()).toBe(200_010);
    expect(await read(kept, 0, 200_009)).toBe(`one, ${long}three`);
    const gone = await make().grow(left);
    await gone.write(Buffer.from("half"));
    // Nothing of it lies about under a name, should the process be killed here.
    expect(readdirSync(folder).filter((name) => name.startsWith("plumbline-"))).toEqual([]);
    await gone.abandon();
    expect(await make().has(left)).toBe(false);
  });

  it("that somebody begins anew while it still grows is one or the other, whole, and never both", async () => {
    const key = newKey();
    const first = await make().grow(key);
    await first.write(Buffer.from("first, "));
    const second = await make().grow(key);
    await second.write(Buffer.from("second"));
    await first.write(Buffer.from("and more of the first"));
    await first.close().catch(() => first.abandon());
    expect(await second.close()).toBe(6);
    expect(await read(key, 0, 99)).toBe("second");
  });

  it("is listed under its clinic alone, by when it was written, however many there are", async () => {
    const [own, other] = [randomUUID(), randomUUID()];
    const keys = Array.from({ length: 8 }, () => newKey(own));
    for (const key of [...keys, newKey(other)]) await make().write(key, Buffer.from("x"));
    const ids = keys.map(({ fileId }) => fileId).toSorted();
    expect((await make().list(own, soon())).toSorted()).toEqual(ids);
    expect(await make().list(own, new Date(Date.now() - 60_000))).toEqual([]);
    expect(await make().list(randomUUID(), soon())).toEqual([]);
  });
});

describe("a bucket", () => {
  it("gives nothing to another key, and says so without telling what was asked", async () => {
    const key = newKey();
    await s3Store(server.settings).write(key, Buffer.from("private"));
    const before = server.refused();
    const thief = s3Store({ ...server.settings, secretAccessKey: "another secret" });
    await expect(thief.write(key, Buffer.from("mine"))).rejects.toThrow("file store: PUT answered 403");
    await expect(thief.has(key)).rejects.toThrow("file store: HEAD answered 403");
    await expect(new Response(thief.read(key, 0, 6)).text()).rejects.toThrow();
    await expect(thief.remove(key)).rejects.toThrow("file store: DELETE answered 403");
    await expect(thief.list(key.clinicId, soon())).rejects.toThrow("file store: LIST answered 403");
    expect(server.refused()).toBe(before + 5);
    expect(server.kept.get(`${key.clinicId}/${key.fileId}`)?.content.toString()).toBe("private");
  });

  it("never follows where a store sends it", async () => {
    const stranger = await startS3Server();
    const moved = await startS3Server();
    moved.sendAway(`${stranger.settings.endpoint}/files-test/x`);
    const store = s3Store(moved.settings);
    const key = newKey();
    await expect(store.write(key, Buffer.from("private"))).rejects.toThrow();
    await expect(store.has(key)).rejects.toThrow();
    expect(stranger.kept.size + stranger.refused()).toBe(0);
    await stranger.close();
    await moved.close();
  });

  it("is asked as the specification's own example asks", async () => {
    const url = new URL("https://examplebucket.s3.amazonaws.com/test.txt");
    const keys = {
      ...{ accessKeyId: "AKIAIOSFODNN7EXAMPLE", region: "us-east-1" },
      secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    };
    const sha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    const asked = { method: "GET", url, headers: { range: "bytes=0-9" }, sha256 };
    const signed = await signedHeaders(asked, keys, new Date("2013-05-24T00:00:00Z"));
    expect(signed.get("authorization")).toMatch(
      /Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41$/,
    );
  });
});
