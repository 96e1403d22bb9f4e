import "server-only";
import { noteError } from "@/lib/data/kept-nothing";
import { AppError } from "@/lib/errors";
import { Prisma } from "@/prisma/generated/client";

const UNIQUE_VIOLATION = "23505";
const EXCLUSION_VIOLATION = "23P01";
/** Raised by triggers of ours: what it is of is not there any more. */
const NO_DATA_FOUND = "P0002";

/** Prisma calls every failure of a plain statement P2010; the database's own code stands deeper. */
function rawCodeOf({ code, meta }: Prisma.PrismaClientKnownRequestError): string | undefined {
  if (code !== "P2010") return undefined;
  const failed = meta?.["driverAdapterError"] as { cause?: { originalCode?: string } } | undefined;
  return failed?.cause?.originalCode;
}

function codeOf(error: unknown): string | undefined {
  if (error instanceof Prisma.PrismaClientKnownRequestError) return rawCodeOf(error) ?? error.code;
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return undefined;
}

/** The database's refusals in our words, once for every use case; anything else stays a bug. */
export function translated(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const code = codeOf(error);
  noteError(code);
  switch (code) {
    case "P2002":
    case UNIQUE_VIOLATION:
    case EXCLUSION_VIOLATION:
      return new AppError("conflict", "a row with this key exists");
    case "P2025":
    case NO_DATA_FOUND:
      return new AppError("not-found", "no row in scope");
    default:
      return error;
  }
}
