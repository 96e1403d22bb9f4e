/** Which rules made a decision. hash: SHA-256 of the rule files. date: when they last changed. */
export type RuleSetVersion = Readonly<{ hash: string; date: string }>;

/** Written by `npm run triage -- --stamp` after a change to the rules. */
export const RULE_SET_VERSION: RuleSetVersion = {
  hash: "b0784c86dd7419f88c6ae1606664d16ed462f98b89a59c96c020e339117eaa0e",
  date: "2026-11-26",
};
