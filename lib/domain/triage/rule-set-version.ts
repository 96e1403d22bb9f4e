/** Which rules made a decision. hash: SHA-256 of what the rule files say, however laid out. date: when they last changed. */
export type RuleSetVersion = Readonly<{ hash: string; date: string }>;

/** Written by `npm run triage -- --stamp` after a change to the rules. */
export const RULE_SET_VERSION: RuleSetVersion = {
  hash: "b64ac38fb2814f2ac843e6d556f0de295a6e268ba7c31abac0af08b5ebf800e4",
  date: "2026-11-30",
};
