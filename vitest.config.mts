import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = fileURLToPath(new URL(".", import.meta.url));
/** `server-only` throws unless the react-server condition is set; tests run server code. */
const alias = { "@": here.replace(/\/$/, ""), "server-only": `${here}lib/testing/server-only.ts` };

/** They wait for most of their time: until a worker's round, a server that is gone, a stop. `npm test` runs them beside two others. */
const WAITING = [
  "lib/jobs/{all-channels-down,ended-while-sending,lost-database,outage,two-workers,worker}.int.test.ts",
  "lib/live/hear-database.int.test.ts",
  "scripts/database/embedded-postgres.int.test.ts",
];

/** Server code as the product runs it, on a PostgreSQL that each run starts for itself. */
const onPostgres = {
  globalSetup: ["lib/testing/global-setup.ts"],
  setupFiles: ["lib/testing/integration-setup.ts"],
  // A file has a database of its own, and reading the product anew for each took a third of their time.
  isolate: false,
  testTimeout: 30_000,
  hookTimeout: 60_000,
};
const onPostgresAlias = { ...alias, "next/headers": `${here}lib/testing/next-headers.ts` };

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,components,lib,prisma,scripts}/**/*.test.ts", "*.test.ts"],
          exclude: ["**/*.int.test.ts", "node_modules/**"],
          // Rules and readers keep nothing between files: a process for each costs more than most of their tests.
          isolate: false,
          // A synthetic year or a mutation of every rule takes seconds beside two other checks.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        resolve: { alias: onPostgresAlias },
        test: {
          ...onPostgres,
          name: "integration",
          include: ["{app,lib,prisma,scripts}/**/*.int.test.ts"],
          exclude: [...WAITING, "node_modules/**"],
        },
      },
      {
        extends: true,
        resolve: { alias: onPostgresAlias },
        test: { ...onPostgres, name: "waiting", include: WAITING },
      },
    ],
  },
});
