import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sourceMeaning } from "./source-meaning";

const FOLDER = "lib/domain/triage";
const VERSION_FILE = "rule-set-version.ts";
/** These neither decide nor order anything. */
const NOT_RULES = new Set([VERSION_FILE, "callback.ts", "patient-instructions.ts", "clinic-line.ts"]);

/** Every file that can change a decision, by its name in the folder. */
export function ruleFiles(root: string): string[] {
  return readdirSync(join(root, FOLDER), { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !NOT_RULES.has(file))
    .sort();
}

export const readRuleFile = (root: string, file: string): string =>
  readFileSync(join(root, FOLDER, file), "utf8");

/** SHA-256 over what those files say, so that a stored decision names the rules that made it. */
export function ruleSetHash(root: string): string {
  const hash = createHash("sha256");
  for (const file of ruleFiles(root)) hash.update(`${file}\n${sourceMeaning(readRuleFile(root, file))}\n`);
  return hash.digest("hex");
}

export function ruleSetVersionPath(root: string): string {
  return join(root, FOLDER, VERSION_FILE);
}
