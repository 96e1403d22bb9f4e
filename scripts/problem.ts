/** A failure the person at the keyboard can act on: printed as its message alone, without a stack. */
export class Problem extends Error {
  override name = "Problem";
}

/** The operating system's error code (`ENOENT`, `EADDRINUSE`, a PostgreSQL SQLSTATE), when the error carries one. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** What to print for any failure. A full disk is named wherever it strikes. */
export function explain(error: unknown): string {
  if (error instanceof Problem || (error instanceof Error && error.name === "SettingsError"))
    return error.message;
  if (codeOf(error) === "ENOSPC") return diskFull();
  const closed = closedPath(error);
  if (closed !== undefined)
    return `This user may not write to ${closed}. Run as the user who owns that folder, on a disk that is not read-only.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const NOT_ALLOWED = new Set(["EACCES", "EPERM", "EROFS"]);

/** The file or folder the system kept this user from; a port it keeps for others has none. */
function closedPath(error: unknown): string | undefined {
  const isClosed = NOT_ALLOWED.has(codeOf(error) ?? "");
  return isClosed && error instanceof Error && "path" in error ? String(error.path) : undefined;
}

export function diskFull(where?: string): string {
  const place = where === undefined ? "" : ` (${where})`;
  return `The disk is full${place}. Free some space, then run the same command again; nothing needs repair.`;
}

/** Prints the failure and sets the exit code, leaving open handles to the caller. */
export function fail(error: unknown): void {
  console.error(`\n${explain(error)}\n`);
  process.exitCode = 1;
}

/** Runs a short command to its end. Ends the process itself: the schema engine leaves a ten-second timer behind. */
export function runCommand(main: () => Promise<void>): void {
  void main()
    .catch(fail)
    .finally(() => process.exit());
}
