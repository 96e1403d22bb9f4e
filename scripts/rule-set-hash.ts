import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = "lib/domain/triage";
const VERSION_FILE = "rule-set-version.ts";
/** These neither decide nor order anything. */
const NOT_RULES = new Set([VERSION_FILE, "callback.ts", "patient-instructions.ts", "clinic-line.ts"]);

/** SHA-256 over every file that can change a decision, so that a stored decision names the rules that made it. */
export function ruleSetHash(root: string): string {
  const folder = join(root, FOLDER);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !NOT_RULES.has(file))
    .sort();
  const hash = createHash("sha256");
  for (const file of files) {
    hash.update(`${file}\n${readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n")}\n`);
  }
  return hash.digest("hex");
}

export function ruleSetVersionPath(root: string): string {
  return join(root, FOLDER, VERSION_FILE);
}
