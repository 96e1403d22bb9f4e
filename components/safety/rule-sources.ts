import safety from "@/messages/en/safety.json" with { type: "json" };

type SourceWords = Readonly<{
  publication: string;
  /** What of it was read when the rules were written. */
  read: string;
}>;

/** Each code and what it stands for, in the order of the specification. */
export const RULE_SOURCES: ReadonlyMap<string, SourceWords> = new Map(Object.entries(safety.sources));

/** Of "Ostelo MIC 2" the code is Ostelo; of the statement "S4-29" it is its article, S4. */
const codeOf = (named: string) =>
  /^S\d(?=-)/.exec(named)?.[0] ?? (RULE_SOURCES.has(named) ? named : (named.split(" ")[0] ?? ""));

/** What a rule's or a threshold's source names, with what it stands for; no words where we have none. */
export function sourcesNamed(source: string): { named: string; words: SourceWords | undefined }[] {
  return source.split("; ").map((named) => ({ named, words: RULE_SOURCES.get(codeOf(named)) }));
}
