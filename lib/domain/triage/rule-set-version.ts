/** Which rules made a decision. hash: SHA-256 of the rule files. date: when they last changed. */
export type RuleSetVersion = Readonly<{ hash: string; date: string }>;

/** Written by `npm run triage -- --stamp` after a change to the rules. */
export const RULE_SET_VERSION: RuleSetVersion = {
  hash: "571464f6de71bb628b8e7dfbd95b08f05bdd5780a1813e5f5dcba115a9da79c6",
  date: "2026-11-26",
};
