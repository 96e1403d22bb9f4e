import { appendFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** Loaded into a web server by --import: writes each statement it sends to the file named in BENCH_STATEMENTS. */
const pg = createRequire(path.join(process.cwd(), "package.json"))("pg");
const send = pg.Client.prototype.query;

pg.Client.prototype.query = function record(statement, values, ...rest) {
  const text = typeof statement === "string" ? statement : statement?.text;
  const sent = (Array.isArray(values) ? values : undefined) ?? statement?.values ?? [];
  if (text) appendFileSync(process.env.BENCH_STATEMENTS, `${JSON.stringify({ text, values: sent })}\n`);
  return send.call(this, statement, values, ...rest);
};
