import "./node-version";
import { fail } from "./problem";
import { runInProduction } from "./stack/production";
import { webPlan } from "./stack/serve";

/** `npm start`: production's web server. */
runInProduction(({ PORT }) => webPlan({ host: process.env["HOST"] ?? "0.0.0.0", port: PORT }, {})).catch(
  fail,
);
