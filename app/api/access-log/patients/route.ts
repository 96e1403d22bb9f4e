import { accessQuery } from "@/lib/contracts/access-log";
import { defineForm } from "@/lib/http/define-form";
import { again, fieldText } from "@/lib/http/form-again";
import type { FormFields } from "@/lib/http/read-input";

const PAGE = "/clinic/settings/access-log";

/** Whom, what and which days were asked for: to find a patient narrows that, and does not begin anew. */
function pageAsking(fields: FormFields): string {
  const { person, what, from, to } = accessQuery.parse(fields);
  const asked = Object.entries({ person, what, from, to });
  const given = asked.filter((pair): pair is [string, string] => pair[1] !== undefined);
  return given.length === 0 ? PAGE : `${PAGE}?${new URLSearchParams(given).toString()}`;
}

/** Carries a name to the access log's page, which finds who it may be: names stay out of addresses. */
export const POST = defineForm({
  action: "access-log.search",
  run: (_actor, fields) =>
    Promise.resolve(again(pageAsking(fields), { name: fieldText(fields, "name").slice(0, 120) }, {})),
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : PAGE),
});
