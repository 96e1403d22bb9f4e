import type { Metadata } from "next";
import { VisitForm } from "@/components/visits/visit-form";
import type { Query } from "@/lib/contracts/query";
import { proposedSlot } from "@/lib/domain/visits/first-open-slot";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { type WantedSlot, wantedSlot } from "@/lib/http/wanted-slot";
import { prepareVisit, type VisitToBe } from "@/lib/use-cases/visits/prepare-visit";

export const metadata: Metadata = { title: "Add a visit" };

type Props = {
  readonly params: Promise<{ patientId: string }>;
  /** From an empty place in the calendar: its day, time and clinician. */
  readonly searchParams: Promise<Query>;
};

export default async function NewVisitPage({ params, searchParams }: Props) {
  const actor = await pageActor("visit.add");
  const { banner, ...known } = await pageData(prepareVisit(actor, idParam((await params).patientId)));
  const wanted = wantedSlot(await searchParams);
  return (
    <>
      <h1>Add a visit</h1>
      <p className="mb-4 tabular">
        For <strong>{banner.name}</strong>, born {banner.birthDate} ({banner.age})
      </p>
      <VisitForm
        patientId={banner.id}
        slot={firstSlot(known, wanted)}
        clinicians={known.clinicians}
        types={known.types}
        hours={known.hours}
        now={known.now}
      />
    </>
  );
}

/** What the form says before anybody types: the place in the calendar, else the next quarter hour the clinic is open. */
function firstSlot(
  { today, nextQuarter, clinicians, usualKind, types, hours }: Omit<VisitToBe, "banner">,
  wanted: WantedSlot,
) {
  const named = clinicians.find(({ id }) => id === wanted.clinician);
  const only = clinicians.length === 1 ? clinicians[0] : undefined;
  const minutes = types.find(({ kind }) => kind === usualKind)?.minutes ?? 0;
  return {
    ...proposedSlot(wanted, { day: today, time: nextQuarter }, { minutes, hours }),
    kind: usualKind,
    clinicianId: (named ?? only)?.id ?? null,
  };
}
