import "./node-version";
import { triage } from "@/lib/domain/triage/triage";
import { Chance } from "@/prisma/seed/chance";
import { seriousCases } from "./simulate/cases";
import { makePatients } from "./simulate/patients";
import { isGood, report } from "./simulate/report";
import { tally } from "./simulate/tally";
import { patientYear } from "./simulate/year";

const SEED = 2026;

/** `npm run simulate`: a made-up year of one clinic through the forms and rules of the product. */
const { cases, leftOut } = seriousCases();
const chance = new Chance(SEED);
const years = makePatients(cases, chance).map((patient) => patientYear(patient, chance, triage));
const result = tally(years);
console.log(report(result, leftOut));
if (!isGood(result)) process.exitCode = 1;
