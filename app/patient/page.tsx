import { redirect } from "next/navigation";
import { pageActor } from "@/lib/http/page-actor";

export default async function PatientPage() {
  await pageActor("home.view");
  redirect("/patient/today");
}
