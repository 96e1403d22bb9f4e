/** Which rules made a decision. hash: SHA-256 of the rule files. date: when they last changed. */
export type RuleSetVersion = Readonly<{ hash: string; date: string }>;

/** Written by `npm run triage -- --stamp` after a change to the rules. */
export const RULE_SET_VERSION: RuleSetVersion = {
  hash: "f72e491d6bd79defa7967396e7ece9124010a08890cf223f1324ad696f6d810e",
  date: "2026-11-22",
};
