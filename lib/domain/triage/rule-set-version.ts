/** Which rules made a decision. hash: SHA-256 of the rule files. date: when they last changed. */
export type RuleSetVersion = Readonly<{ hash: string; date: string }>;

/** Written by `npm run triage -- --stamp` after a change to the rules. */
export const RULE_SET_VERSION: RuleSetVersion = {
  hash: "9d1039e440ab7bf591d8e579163707f02ac7de0938147319bb5de9b739adfa3b",
  date: "2026-11-22",
};
