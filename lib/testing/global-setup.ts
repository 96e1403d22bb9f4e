import type { TestProject } from "vitest/node";
import type { TestServer } from "./test-database";
import { startMigratedServer } from "./test-server";

declare module "vitest" {
  // Vitest names what a project provides by merging into this interface.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface ProvidedContext {
    readonly server: TestServer & { readonly folder: string };
  }
}

/** Before all integration tests: one real PostgreSQL with every migration applied. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...server } = await startMigratedServer();
  project.provide("server", server);
  return stop;
}
