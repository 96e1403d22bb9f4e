/** Which rules made a decision. hash: SHA-256 of the rule files. date: when they last changed. */
export type RuleSetVersion = Readonly<{ hash: string; date: string }>;

/** Written by `npm run triage -- --stamp` after a change to the rules. */
export const RULE_SET_VERSION: RuleSetVersion = {
  hash: "565fc0f1a9dea211ef9d0c8b4189c4bf4c4ba477ac2e7dc67d288dc091eeda13",
  date: "2026-11-26",
};
