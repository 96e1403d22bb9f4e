import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = fileURLToPath(new URL(".", import.meta.url));
/** `server-only` throws unless the react-server condition is set; tests run server code. */
const alias = { "@": here.replace(/\/$/, ""), "server-only": `${here}lib/testing/server-only.ts` };

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
        resolve: { alias: { ...alias, "next/headers": `${here}lib/testing/next-headers.ts` } },
        test: {
          name: "integration",
          include: ["{app,lib,prisma,scripts}/**/*.int.test.ts"],
          globalSetup: ["lib/testing/global-setup.ts"],
          setupFiles: ["lib/testing/integration-setup.ts"],
          // A file has a database of its own, and reading the product anew for each took a third of their time.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
