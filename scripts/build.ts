import "./node-version";
import { runCommand } from "./problem";
import { build, ensureBuilt } from "./stack/build";

/** `npm run build`: a production build. With `--if-changed`, only when a source changed since the last. */
runCommand(async () => {
  const folder = process.env["NEXT_DIST_DIR"] ?? ".next";
  await (process.argv.includes("--if-changed") ? ensureBuilt(folder, true) : build(folder, true));
});
