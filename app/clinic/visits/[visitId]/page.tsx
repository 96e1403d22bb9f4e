import type { Metadata } from "next";
import Link from "next/link";
import { TelNumber } from "@/components/check-in/tel-link";
import { STATUS_TONES, STATUS_WORDS } from "@/components/today/visit-words";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { RebookForm } from "@/components/visits/rebook-form";
import { VisitMoves } from "@/components/visits/visit-moves";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { viewVisit } from "@/lib/use-cases/visits/view-visit";

export const metadata: Metadata = { title: "Visit" };

type Props = { readonly params: Promise<{ visitId: string }> };

export default async function VisitPage({ params }: Props) {
  const actor = await pageActor("visit.view");
  const visit = await pageData(viewVisit(actor, idParam((await params).visitId)));
  const { id, version, banner, status, moves, slot, clinicians, types, hours, now } = visit;
  return (
    <div className="max-w-3xl space-y-5">
      <PageHead
        title={`Visit: ${banner.name}`}
        back={{ href: `/clinic/calendar?day=${slot.day}`, label: "Calendar" }}
        lead={
          <>
            <Link href={`/clinic/patients/${banner.id}`} prefetch={false} className="font-semibold">
              Open the chart
            </Link>
            . Born {banner.birthDate} ({banner.age}),{" "}
            {banner.phone === null ? "no mobile" : <TelNumber number={banner.phone} />}.
          </>
        }
      />
      <Card title={visit.when} lead={`${visit.kindWords}, ${visit.clinician ?? "nobody assigned yet"}`}>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="flex flex-wrap items-center gap-3">
            <Badge tone={STATUS_TONES[status]}>{STATUS_WORDS[status]}</Badge>
            {visit.selfBooked && <span className="text-muted">Booked by the patient</span>}
          </p>
          <VisitMoves visit={{ id, version, moves, patient: { name: banner.name } }} />
        </div>
      </Card>
      {status === "booked" && (
        <Card title="Move it" lead="To another time, type or clinician.">
          <RebookForm visitId={id} version={version} {...{ slot, clinicians, types, hours, now }} />
        </Card>
      )}
    </div>
  );
}
