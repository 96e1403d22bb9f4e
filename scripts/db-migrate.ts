import "./node-version";
import path from "node:path";
import { parseArgs } from "node:util";
import { author } from "@/prisma/migrate";
import { withOwnerUrl } from "./database/owner-connection";
import { Problem, runCommand } from "./problem";

/** `npm run db:migrate -- --name add_visits [--empty]`: writes a migration for what changed in schema.prisma. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { name: { type: "string" }, empty: { type: "boolean", default: false } },
  });
  const name = values.name;
  if (name === undefined)
    throw new Problem("Give the migration a name: npm run db:migrate -- --name add_visits");
  const file = await withOwnerUrl((url) => author(url, name, { now: new Date(), evenIfEmpty: values.empty }));
  console.log(
    file === undefined
      ? "Nothing changed in prisma/schema.prisma. For a migration of hand-written SQL alone, add --empty."
      : `Wrote ${path.relative(process.cwd(), file)}. Read it, then apply it with: npm run db:deploy`,
  );
}

runCommand(main);
