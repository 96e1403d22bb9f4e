import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The addresses of this run that axe has looked at with every rule, one a line; the stack begins it anew. */
const FILE = path.resolve(".tmp", "looked-at.txt");

export const beginLooking = (): void => writeFileSync(FILE, "");
export const noteLooked = (url: string): void => appendFileSync(FILE, `${new URL(url).pathname}\n`);
export const addressesLookedAt = (): readonly string[] =>
  existsSync(FILE) ? [...new Set(readFileSync(FILE, "utf8").split("\n").filter(Boolean))] : [];

const matcher = (page: string) =>
  new RegExp(`^${page.replaceAll(/\[\.\.\.[^\]]+\]/g, ".+").replaceAll(/\[[^\]]+\]/g, "[^/]+")}$`);
/** As Next takes the pages in turn: a name before what may be anything. */
const inTurn = (page: string) => page.replaceAll(/\[[^\]]+\]/g, "\uFFFF");

/** The page, by its path in the source, that answers an address. */
export function pageOf(address: string, pages: readonly string[]): string | undefined {
  const [first] = pages
    .filter((page) => matcher(page).test(address))
    .toSorted((one, other) => (inTurn(one) < inTurn(other) ? -1 : 1));
  return first;
}
