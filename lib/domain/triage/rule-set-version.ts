/** Which rules made a decision. hash: SHA-256 of the rule files. date: when they last changed. */
export type RuleSetVersion = Readonly<{ hash: string; date: string }>;

/** Written by `npm run triage -- --stamp` after a change to the rules. */
export const RULE_SET_VERSION: RuleSetVersion = {
  hash: "5b98e8bd6a3fe5e274053cf8610cf84b19c72555ce337746f625177e47aa3705",
  date: "2026-11-22",
};
