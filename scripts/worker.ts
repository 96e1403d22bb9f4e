import "./node-version";
import { fail } from "./problem";
import { runInProduction } from "./stack/production";
import { workerPlan } from "./stack/serve";

/** `npm run worker`: production's job worker. */
runInProduction(() => workerPlan({ NODE_ENV: "production" })).catch(fail);
