import type { Metadata } from "next";
import { VisitForm } from "@/components/patients/visit-form";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { prepareVisit } from "@/lib/use-cases/visits/prepare-visit";

export const metadata: Metadata = { title: "Add a visit" };

type Props = { readonly params: Promise<{ patientId: string }> };

export default async function NewVisitPage({ params }: Props) {
  const actor = await pageActor("visit.add");
  const { banner, ...form } = await pageData(prepareVisit(actor, idParam((await params).patientId)));
  return (
    <>
      <h1>Add a visit</h1>
      <p className="mb-4 tabular">
        For <strong>{banner.name}</strong>, born {banner.birthDate} ({banner.age})
      </p>
      <VisitForm patientId={banner.id} {...form} />
    </>
  );
}
