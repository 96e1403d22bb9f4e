import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Problem } from "../problem";

export type Launcher = { readonly program: string; readonly args: readonly string[] };

/** PostgreSQL asks the system for the account's name, so the account must exist. */
function anyOrdinaryAccount(): string {
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .filter(([, , uid]) => uid !== undefined && uid !== "0");
  const chosen = accounts.find(([name]) => name === "nobody") ?? accounts[0];
  return chosen?.[2] ?? "65534";
}

/**
 * How to run a PostgreSQL program here. The server refuses to run as root, so for root it gets a user namespace in
 * which the same user has an ordinary number: files keep their owner, and folders of mode 0700 stay reachable.
 */
export function launcher(program: string, args: readonly string[]): Launcher {
  if (process.getuid?.() !== 0) return { program, args };
  const account = anyOrdinaryAccount();
  const wrap = ["--user", `--map-user=${account}`, `--map-group=${account}`];
  const trial = spawnSync("unshare", [...wrap, "true"], { encoding: "utf8" });
  if (trial.status !== 0) {
    const reason = (trial.error?.message ?? trial.stderr).trim();
    throw new Problem(
      `PostgreSQL will not run as root, and this system does not let "unshare" lend it another user (${reason}). ` +
        "Run the same command as an ordinary user, or set DATABASE_URL and DATABASE_OWNER_URL to a server of yours.",
    );
  }
  return { program: "unshare", args: [...wrap, program, ...args] };
}
