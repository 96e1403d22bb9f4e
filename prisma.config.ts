import { defineConfig } from "prisma/config";

// Prisma looks for its own engine on the network even where it only generates code. Any program that exists ends
// that search; migrations run on the engine npm brought (prisma/migrate.ts).
process.env["PRISMA_SCHEMA_ENGINE_BINARY"] ??= process.execPath;

const ownerUrl = process.env["DATABASE_OWNER_URL"];

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  ...(ownerUrl === undefined ? {} : { datasource: { url: ownerUrl } }),
});
