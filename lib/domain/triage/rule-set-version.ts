/** Which rules made a decision. hash: SHA-256 of the rule files. date: when they last changed. */
export type RuleSetVersion = Readonly<{ hash: string; date: string }>;

/** Written by `npm run triage -- --stamp` after a change to the rules. */
export const RULE_SET_VERSION: RuleSetVersion = {
  hash: "7c41ad9b32396aa6408f656bc552e471a8f5c8a24482349753ea3beed0fc59bb",
  date: "2026-11-26",
};
