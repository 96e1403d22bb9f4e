import path from "node:path";
import { inject } from "vitest";
import { closeConnections } from "@/lib/data/pool";
import { copyTemplate } from "./test-database";

/** Before each test file: a database of its own, and the settings that point there. */
const worker = process.env["VITEST_POOL_ID"] ?? "1";
// What the file before has left open would be cut off with its database.
await closeConnections();
const server = inject("server");
const database = await copyTemplate(server, `test_${worker}`);

Object.assign(process.env, {
  DATABASE_URL: database.appUrl,
  DATABASE_OWNER_URL: database.ownerUrl,
  SECRET: "integration tests share this secret, which guards nothing",
  BASE_URL: "http://localhost:3000",
  MAILBOX_DIR: path.join(server.folder, `mailbox-${worker}`),
  FILES_DIR: path.join(server.folder, `files-${worker}`),
  LOG_LEVEL: "silent",
});
