import { redirect } from "next/navigation";
import { pageActor } from "@/lib/http/page-actor";

/** The clinic's door opens on today. */
export default async function ClinicPage() {
  await pageActor("today.view");
  redirect("/clinic/today");
}
