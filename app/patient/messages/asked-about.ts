import "server-only";
import { getTranslations } from "next-intl/server";
import type { ActorFor } from "@/lib/access/actions";
import type { Query } from "@/lib/contracts/query";
import { listOwnVisits } from "@/lib/use-cases/own-visits/list-own-visits";

/** What the message form begins with for somebody who comes from an appointment. */
export async function askedAbout(
  actor: ActorFor<"own-visit.view">,
  query: Query,
): Promise<{ about: string; text: string }> {
  if (query["about"] !== "appointment") return { about: "", text: "" };
  const visit =
    typeof query["visit"] === "string"
      ? (await listOwnVisits(actor)).find(({ id }) => id === query["visit"])
      : undefined;
  if (!visit) return { about: "appointment", text: "" };
  const t = await getTranslations("appointments");
  return { about: "appointment", text: t("changeText", { day: visit.day, from: visit.from }) };
}
