import "./node-version";
import { parseArgs } from "node:util";
import { takeProductSettings } from "./chain/settings";
import { Problem, runCommand } from "./problem";

const USAGE = `Compare every clinic's record with its audit chain:
  npm run -s chain
  npm run -s chain -- --link "34 9f3a 22be 07c1 5d90"   has any chain the link that somebody wrote down?
  npm run -s chain -- --begin "Why"                   where something was found: take the record as it is from now on`;

/** "34 9f3a 22be" as a number and the first letters of a hash. */
function readLink(text: string): { number: number; letters: string } {
  const [number = "", ...letters] = text
    .trim()
    .toLowerCase()
    .split(/[\s,:]+/);
  const link = { number: Number(number), letters: letters.join("") };
  if (!Number.isSafeInteger(link.number) || !/^[0-9a-f]{16,64}$/.test(link.letters))
    throw new Problem(`A link is its number and the first sixteen letters of its hash.\n\n${USAGE}`);
  return link;
}

function readAsked() {
  try {
    const { values } = parseArgs({ options: { link: { type: "string" }, begin: { type: "string" } } });
    return values;
  } catch {
    throw new Problem(USAGE);
  }
}

/** `npm run chain`. Ends with 1 when anything is not as it was written, or no chain has the link asked for. */
async function main(): Promise<void> {
  const { link, begin } = readAsked();
  if (begin !== undefined && begin.trim() === "") throw new Problem(`Say why.\n\n${USAGE}`);
  const asked = link === undefined ? null : readLink(link);
  const stop = await takeProductSettings();
  try {
    // Read only now: they take the settings of the process as they find them.
    const { compareAll, findLink } = await import("./chain/report");
    const isGood = asked ? await findLink(asked) : await compareAll(begin?.trim() ?? null);
    if (!isGood) process.exitCode = 1;
  } finally {
    await stop();
  }
}

runCommand(main);
