import type { Metadata } from "next";
import { EvidenceAnswers } from "@/components/alerts/alert-evidence";
import { ToldLines } from "@/components/check-ins/told-lines";
import { PatientFrame } from "@/components/patients/patient-frame";
import { TIER_WORDS } from "@/components/patients/tier-words";
import { UnreadTab } from "@/components/patients/unread-part";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TierBadge } from "@/components/ui/tier-badge";
import { isUnread } from "@/lib/contracts/part";
import { tabData } from "@/lib/http/chart-tab";
import { idParam } from "@/lib/http/id-param";
import { pageActor } from "@/lib/http/page-actor";
import { viewToldCheckIn } from "@/lib/use-cases/check-ins/view-told-check-in";

export const metadata: Metadata = { title: "Check-in" };

type Props = { readonly params: Promise<{ patientId: string; checkInId: string }> };

/** A check-in as the patient gave it: what it showed, their own words, and every answer. */
export default async function ToldCheckInPage({ params }: Props) {
  const actor = await pageActor("chart.view");
  const sent = await params;
  const [patientId, checkInId] = [idParam(sent.patientId), idParam(sent.checkInId)];
  const view = await tabData(actor, patientId, viewToldCheckIn(actor, { patientId, checkInId }));
  if (isUnread(view)) return <UnreadTab banner={view.banner} title="Check-in" />;
  const { banner, told, answers, alertId } = view;
  return (
    <PatientFrame banner={banner}>
      <header className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2>Check-in, {told.at}</h2>
        <TierBadge level={told.tier} word={TIER_WORDS[told.tier]} />
        {told.unfinished && <p className="text-muted">Not finished</p>}
      </header>
      <div className="space-y-5">
        <Card title="What it told">
          <div className="space-y-3">
            {told.reasons.length === 0 && <p>No rule fired.</p>}
            <ToldLines told={told} />
            {alertId !== null && (
              <LinkButton href={`/clinic/alerts/${alertId}`} variant="secondary" small>
                Open its alert
              </LinkButton>
            )}
          </div>
        </Card>
        <Card title="Answers">
          <EvidenceAnswers evidence={answers} />
        </Card>
      </div>
    </PatientFrame>
  );
}
