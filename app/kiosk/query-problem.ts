import type { Query } from "@/lib/contracts/query";

/** What the address says is wrong, by the page's own list, and how long too many tries are still refused. */
export function queryProblem<Name extends string>(
  query: Query,
  names: readonly Name[],
): { readonly name: Name | undefined; readonly minutes: number } {
  const minutes = Number(query["minutes"]);
  return {
    name: names.find((name) => name === query["problem"]),
    minutes: Number.isInteger(minutes) && minutes > 0 ? minutes : 1,
  };
}
