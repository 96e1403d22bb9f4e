import "./node-version";
import { deploy } from "@/prisma/migrate";
import { withOwnerUrl } from "./database/owner-connection";
import { runCommand } from "./problem";

/** `npm run db:deploy`: applies what the database lacks, with DATABASE_OWNER_URL or on the built-in database. */
async function main(): Promise<void> {
  const applied = await withOwnerUrl(deploy);
  for (const name of applied) console.log(`applied ${name}`);
  console.log(applied.length === 0 ? "The database is up to date." : "The database is up to date now.");
}

runCommand(main);
