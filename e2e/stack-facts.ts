import { readFileSync } from "node:fs";
import path from "node:path";
import { BASE_URL, RUNNING_SERVER } from "./address";

/** What the tests need to know of the running stack; written by it, read by the fixtures. */
export type StackFacts = { readonly ownerUrl: string; readonly secret: string; readonly mailbox: string };
/** Under the project's folder, where both the tests and the stack are started. */
export const STACK_FILE = path.resolve(".tmp", "e2e-stack.json");

/** Beside the mailbox, as a demo has it. */
export const filesBeside = (mailbox: string) => path.join(path.dirname(mailbox), "files");

function given(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === "") throw new Error(`E2E_BASE_URL needs ${name} beside it`);
  return value;
}

function read(): StackFacts {
  if (RUNNING_SERVER === undefined) return JSON.parse(readFileSync(STACK_FILE, "utf8")) as StackFacts;
  return {
    ownerUrl: given("E2E_DATABASE_OWNER_URL"),
    secret: given("E2E_SECRET"),
    mailbox: given("E2E_MAILBOX"),
  };
}

/** Read when a test starts: the stack writes them before it answers. Rows are planted and secrets hashed with them. */
export function stackFacts(): StackFacts {
  const facts = read();
  const { ownerUrl, secret } = facts;
  Object.assign(process.env, {
    DATABASE_URL: ownerUrl,
    DATABASE_OWNER_URL: ownerUrl,
    SECRET: secret,
    BASE_URL,
  });
  return facts;
}
