import { readFileSync } from "node:fs";
import path from "node:path";

const TEST = "\\.(test|spec)\\.tsx?$";
const valueImport = { dependencyTypesNot: ["type-only"] };
const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** The folders whose classes the first style sheet leaves out: what only the clinic's pages are made of. */
const firstSheet = readFileSync(path.join(import.meta.dirname, "app/globals.css"), "utf8");
const leftOut = [...firstSheet.matchAll(/@source not "([^"]+)"/g)].map(([, folder]) =>
  path.posix.join("app", folder),
);
const ONLY_THE_CLINIC = `^(${leftOut.join("|")})/`;

/** Who may import whom; docs/decisions/0001 says why. lib/architecture.test.ts plants a violation of each. */
export default {
  forbidden: [
    rule(
      "no-circular",
      "a cycle, of types too, means two files are really one",
      { pathNot: "^prisma/generated/" },
      { circular: true },
    ),
    rule(
      "domain-is-pure",
      "rules take values and return values; date sums are the one library they use",
      { path: "^lib/domain/", pathNot: `${TEST}|/(testdata|fixtures)/` },
      { pathNot: "^lib/domain/|node_modules/(date-fns|@date-fns/tz)/" },
    ),
    rule(
      "contracts-stay-portable",
      "the browser loads these",
      { path: "^lib/contracts/", pathNot: TEST },
      { pathNot: "^lib/(contracts|domain)/|node_modules/zod/" },
    ),
    rule(
      "access-is-pure",
      "who-may-see-what must be readable without a database",
      { path: "^lib/access/", pathNot: TEST },
      { pathNot: "^lib/(access|domain|errors)", ...valueImport },
    ),
    rule(
      "only-auth-makes-actors",
      "an Actor proves a session was checked",
      { pathNot: `^lib/(auth|access|testing)/|${TEST}` },
      { path: "^lib/access/actor\\.ts$", ...valueImport },
    ),
    rule(
      "prisma-only-in-data",
      "one folder talks to the database",
      { pathNot: "^(lib/(data|testing)|prisma)/|^prisma\\.config" },
      { path: "^prisma/generated/|node_modules/@prisma/", ...valueImport },
    ),
    rule(
      "pg-only-in-data-and-live",
      "one folder talks to the database, one listens to it",
      { path: "^(app|components|lib)/", pathNot: `^lib/(data|live|testing|jobs)/|${TEST}` },
      { path: "node_modules/(pg|pg-boss)/", ...valueImport },
    ),
    rule(
      "data-only-behind-use-cases",
      "a use case scopes the query",
      { pathNot: `^lib/(data|use-cases|auth|testing)/|^prisma/|^lib/http/define-|^e2e/|${TEST}` },
      { path: "^lib/data/" },
    ),
    rule(
      "data-never-calls-up",
      "rows know nothing of who asks",
      { path: "^lib/data/", pathNot: TEST },
      { path: "^(app|components)/|^lib/(use-cases|http|jobs|live|client|auth)/" },
    ),
    rule(
      "use-cases-know-no-http",
      "so jobs, pages and routes can share them",
      { path: "^lib/use-cases/", pathNot: TEST },
      { path: "^(app|components)/|^lib/(http|client|auth)/|node_modules/(next|next-auth|react|react-dom)/" },
    ),
    rule(
      "notify-knows-no-rows",
      "a channel gets what it sends",
      { path: "^lib/notify/", pathNot: TEST },
      { path: "^lib/(data|use-cases|access|auth|http)/|^app/" },
    ),
    rule(
      "files-only-behind-use-cases",
      "a use case asks whose file it is",
      { pathNot: `^lib/(files|use-cases)/|${TEST}` },
      { path: "^lib/files/" },
    ),
    rule(
      "files-know-no-rows",
      "the store gets a name and bytes",
      { path: "^lib/files/", pathNot: TEST },
      { path: "^lib/(data|use-cases|access|auth|http)/|^app/" },
    ),
    rule(
      "jobs-call-use-cases",
      "a job has no query of its own",
      { path: "^lib/jobs/", pathNot: TEST },
      { path: "^lib/(data|http|auth)/|^(app|components)/" },
    ),
    rule(
      "browser-code-stays-in-the-browser",
      "components and browser helpers never load server code",
      { path: "^(components|lib/client)/", pathNot: TEST },
      { path: "^lib/(use-cases|data|access|jobs|live|http|auth|notify)/|^prisma/", ...valueImport },
    ),
    rule(
      "browser-never-reaches-database",
      "same rule, through any number of hops",
      { path: "^(components|lib/client)/" },
      { path: "^lib/data/|^prisma/(?!generated/)", reachable: true },
    ),
    rule(
      "small-doors-load-no-zod",
      "zod costs a phone 48 kB, next-intl's client 12; its server half stays on the server",
      { path: "^components/(kiosk|check-in|sessions|body-map|session)/", pathNot: TEST },
      { path: "^lib/contracts/|node_modules/(zod/|next-intl/(?!dist/types/server))", ...valueImport },
    ),
    rule(
      "testing-stays-in-tests",
      "factories may seed the demo, the mail server may hear what a chaos run sends, nothing else",
      { pathNot: `^lib/testing/|^prisma/seed|^scripts/chaos/|^e2e/|^vitest|^playwright|${TEST}` },
      { path: "^lib/testing/" },
    ),
    rule(
      "ui-kit-is-a-leaf",
      "buttons do not know about patients",
      { path: "^components/ui/" },
      { path: "^(app|lib)/|^components/(?!ui/)" },
    ),
    rule(
      "app-reads-no-rows",
      "pages and routes call one use case",
      { path: "^app/", pathNot: TEST },
      { path: "^lib/data/|^prisma/" },
    ),
    rule(
      "other-doors-have-their-styles",
      "the first style sheet has no classes of these folders",
      { path: "^app/", pathNot: `^app/(clinic|api)/|${TEST}` },
      { path: ONLY_THE_CLINIC, reachable: true },
    ),
    rule(
      "nothing-imports-app",
      "URLs are the outermost layer",
      { path: "^(lib|components)/", pathNot: TEST },
      { path: "^app/" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules|^prisma/generated/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      // What ours are, most of them the first: each other one is looked for on the disk.
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
