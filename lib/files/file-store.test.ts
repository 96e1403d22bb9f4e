import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type * as FileStore from "@/lib/files/file-store";

const folder = mkdtempSync(path.join(tmpdir(), "plumbline-files-"));
vi.stubEnv("DATABASE_URL", "postgresql://a:b@localhost:5432/x");
vi.stubEnv("BASE_URL", "http://localhost:3000");
vi.stubEnv("SECRET", "0123456789012345678901234567890123456789");

/** A store is made once a process, and other tests run in this one: this file's looks into its own folder. */
let files: typeof FileStore;
beforeAll(async () => {
  vi.stubEnv("FILES_DIR", folder);
  vi.resetModules();
  files = await import("@/lib/files/file-store");
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const key = { clinicId: randomUUID(), fileId: randomUUID() };
const read = (first: number, last: number) => new Response(files.readStored(key, first, last)).text();

describe("the file store", () => {
  it("keeps a file to this user, reads parts of it, and removes it", async () => {
    await files.writeStored(key, Buffer.from("0123456789"));
    expect(await read(0, 9)).toBe("0123456789");
    expect(await read(3, 5)).toBe("345");
    const place = path.join(folder, key.clinicId, key.fileId);
    expect(statSync(place).mode & 0o077).toBe(0);
    await files.removeStored(key);
    await files.removeStored(key);
    expect(readdirSync(path.dirname(place))).toEqual([]);
    await expect(read(0, 9)).rejects.toThrow();
  });

  it.each(["../../secret", "..", "a/b", "", `${randomUUID()}/../x`, `${randomUUID()}\0`])(
    "has no place outside its folder: %j",
    async (fileId) => {
      await expect(files.writeStored({ ...key, fileId }, Buffer.from("x"))).rejects.toThrow(/ids/);
      expect(() => files.readStored({ ...key, fileId }, 0, 1)).toThrow(/ids/);
      await expect(files.removeStored({ clinicId: fileId, fileId: key.fileId })).rejects.toThrow(/ids/);
    },
  );
});
