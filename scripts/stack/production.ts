import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { type Env, readEnv } from "@/lib/env";
import { fail, Problem } from "../problem";
import type { ChildPlan } from "./child";
import { ROOT, workerFile } from "./folders";
import { refuseUnsafeDatabase, refuseUnsafeSettings } from "./production-checks";

/** What `npm run build` leaves last. */
const hasBuild = () => existsSync(path.join(ROOT, ".next", "BUILD_ID")) && existsSync(workerFile(".next"));

/** Runs a part of the product in the foreground, after checking that it is safe to. Throws a Problem. */
export async function runInProduction(planOf: (env: Env) => ChildPlan): Promise<void> {
  const env = readEnv({ ...process.env, NODE_ENV: "production" });
  refuseUnsafeSettings(env);
  if (!hasBuild()) throw new Problem("There is no build yet. Make one with: npm run build");
  await refuseUnsafeDatabase(env.DATABASE_URL);
  runHere(planOf(env));
}

/** Its log on standard output; passes signals on, and ends as it ends. */
function runHere({ args, env }: ChildPlan): void {
  delete process.env["DATABASE_OWNER_URL"]; // neither web nor worker needs the owner's address
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: "inherit",
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  child.once("error", fail);
  child.once("exit", (code, signal) =>
    process.exit(code ?? (signal === "SIGTERM" || signal === "SIGINT" ? 0 : 1)),
  );
}
