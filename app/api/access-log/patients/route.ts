import { defineForm } from "@/lib/http/define-form";
import { again, fieldText } from "@/lib/http/form-again";

/** Carries a name to the access log's page, which finds who it may be: names stay out of addresses. */
export const POST = defineForm({
  action: "access-log.search",
  run: (_actor, fields) =>
    Promise.resolve(
      again("/clinic/settings/access-log", { name: fieldText(fields, "name").slice(0, 120) }, {}),
    ),
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : "/clinic/settings/access-log"),
});
