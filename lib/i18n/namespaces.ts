/** One file per name in messages/<locale>/. Add a line here with each new file; namespaces.test.ts checks. */
export const NAMESPACES = [
  "common", // words every door shares
  "errors", // not-found and error pages; also read by the browser
  "exercises",
  "triage",
] as const;
