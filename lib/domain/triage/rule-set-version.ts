/** Which rules made a decision. hash: SHA-256 of the rule files. date: when they last changed. */
export type RuleSetVersion = Readonly<{ hash: string; date: string }>;

/** Written by `npm run triage -- --stamp` after a change to the rules. */
export const RULE_SET_VERSION: RuleSetVersion = {
  hash: "06ee2675a96a6659ec66d46d02e8f152acba3e923b63a4253ceb2650a95f506e",
  date: "2026-11-26",
};
