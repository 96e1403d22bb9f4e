import { diskFull, Problem } from "../problem";

const KNOWN: readonly (readonly [RegExp, (dataDir: string, port: string) => string])[] = [
  [/No space left on device/, (dataDir) => diskFull(dataDir)],
  [
    /could not bind|could not create any TCP\/IP sockets/,
    (_dataDir, port) =>
      `Port ${port} is taken by another program, so the built-in database cannot start on it. Stop that program or choose another port.`,
  ],
  [
    /initialized by PostgreSQL version|database files are incompatible/,
    (dataDir) =>
      `The database in ${dataDir} was made by another version of PostgreSQL. Move that folder away to start with a fresh one.`,
  ],
  [
    /has wrong ownership|Permission denied/,
    (dataDir) =>
      `PostgreSQL may not read ${dataDir}. Run as the user who owns that folder, and make sure that user may enter every folder above it.`,
  ],
  [
    /error while loading shared libraries: (\S+)/,
    () => 'PostgreSQL\'s own libraries are missing. Run "npm ci" again without --ignore-scripts.',
  ],
];

/** Turns what PostgreSQL wrote before it gave up into one line that says what to do. */
export function diagnose(output: string, dataDir: string, port = ""): Problem {
  const known = KNOWN.find(([pattern]) => pattern.test(output));
  if (known) return new Problem(known[1](dataDir, port));
  const lines = output.trim().split("\n");
  const telling = lines.filter((line) => /FATAL|ERROR|PANIC|error:/.test(line)).slice(-3);
  return new Problem(
    `The built-in database did not start. It said:\n  ${(telling.length > 0 ? telling : lines.slice(-3)).join("\n  ")}`,
  );
}
