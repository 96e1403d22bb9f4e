import { redirect } from "next/navigation";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { openPage } from "@/lib/use-cases/measure-forms/view-page";

type Props = { readonly params: Promise<{ formId: string }> };

/** Leads to where the form goes on. */
export default async function FormEntry({ params }: Props) {
  const actor = await pageActor("measure-form.answer");
  const formId = idParam((await params).formId);
  redirect(`/patient/measures/${formId}/${(await pageData(openPage(actor, formId))) ?? "check"}`);
}
