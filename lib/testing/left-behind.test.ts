import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { clearLeftBehind, TEST_FOLDER } from "@/lib/testing/left-behind";
import { clusterPaths } from "@/scripts/database/cluster";
import { takeLock } from "@/scripts/lock";

const parent = mkdtempSync(path.join(tmpdir(), "left-behind-"));
afterAll(() => rmSync(parent, { recursive: true }));

/** A folder from an hour ago, with the lock of this process or none. */
function made(name: string, { locked = false, now = false } = {}): void {
  const folder = path.join(parent, name);
  mkdirSync(folder);
  if (locked) expect(takeLock(clusterPaths(folder).lock).taken).toBe(true);
  const at = new Date(Date.now() - (now ? 0 : 3_600_000));
  utimesSync(folder, at, at);
}

it("removes what a killed run of these processes left behind, and nothing of a run that lives or of others", () => {
  const others = "plumbline-test-1-";
  made(`${TEST_FOLDER}killed`);
  made(`${TEST_FOLDER}running`, { locked: true });
  made(`${TEST_FOLDER}just-made`, { now: true });
  made(`${others}in-another-container`);
  made("something-else");
  clearLeftBehind(parent);
  expect(readdirSync(parent).toSorted()).toEqual(
    [
      `${TEST_FOLDER}just-made`,
      `${TEST_FOLDER}running`,
      `${others}in-another-container`,
      "something-else",
    ].toSorted(),
  );
});
