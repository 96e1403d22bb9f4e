import { seedDemo } from "@/prisma/seed";
seedDemo({ databaseUrl: process.env["DATABASE_OWNER_URL"] ?? "", now: new Date() }).then(
  (r) => console.log(r),
  (e: unknown) => {
    console.error(e);
    process.exit(1);
  },
);
