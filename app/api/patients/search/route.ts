import { searchPatientsInput, searchPatientsReply } from "@/lib/contracts/patient";
import { defineRoute } from "@/lib/http/define-route";
import { searchPatients } from "@/lib/use-cases/patients/search-patients";

/** A search is posted: names and dates of birth stay out of addresses, histories and proxies' logs. */
export const POST = defineRoute({
  action: "patient.search",
  input: searchPatientsInput,
  reply: searchPatientsReply,
  run: searchPatients,
});
