/** Which rules made a decision. hash: SHA-256 of the rule files. date: when they last changed. */
export type RuleSetVersion = Readonly<{ hash: string; date: string }>;

/** Written by `npm run triage -- --stamp` after a change to the rules. */
export const RULE_SET_VERSION: RuleSetVersion = {
  hash: "f015d451209a9e077dc7ca7cfb7695c235fa6a6ad4392a2e10a9a74dd3c4fe5a",
  date: "2026-11-26",
};
