import { redirect } from "next/navigation";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { openQuestion } from "@/lib/use-cases/check-ins/view-question";

type Props = {
  readonly params: Promise<{ checkInId: string }>;
  readonly searchParams: Promise<{ problem?: string }>;
};

/** Leads to where a check-in goes on. */
export default async function CheckInEntry({ params, searchParams }: Props) {
  const actor = await pageActor("check-in.answer");
  const checkInId = idParam((await params).checkInId);
  const stepId = await pageData(openQuestion(actor, checkInId));
  const said = (await searchParams).problem === "not-saved" ? "?problem=not-saved" : "";
  redirect(`/patient/check-in/${checkInId}/${stepId ?? "result"}${said}`);
}
