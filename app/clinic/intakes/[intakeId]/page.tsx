import type { Metadata } from "next";
import { Amendments } from "@/components/intakes/amendments";
import { AcceptIntake } from "@/components/intakes/accept-intake";
import { IdentityNotice } from "@/components/intakes/identity-notice";
import { ConsentCard } from "@/components/intakes/consent-card";
import { History, RedFlagAnswers, Story, WhereItHurts } from "@/components/intakes/intake-answers";
import { IntakeFlags } from "@/components/intakes/intake-flags";
import { ByOther } from "@/components/check-ins/by-other";
import { LanguageNote } from "@/components/patients/language-note";
import { PatientFrame } from "@/components/patients/patient-frame";
import { Notice } from "@/components/ui/notice";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { reviewIntake } from "@/lib/use-cases/intakes/review-intake";

export const metadata: Metadata = { title: "Intake" };

type Props = { readonly params: Promise<{ intakeId: string }> };

export default async function IntakePage({ params }: Props) {
  const actor = await pageActor("intake.review");
  const review = await pageData(reviewIntake(actor, idParam((await params).intakeId)));
  const { id, version, changes, accepted, mayAccept, banner } = review;
  return (
    <PatientFrame banner={banner}>
      <h2>Intake for the visit on {review.visit.day}</h2>
      <p className="mb-4 text-muted">
        {review.visit.kind}, {review.visit.time}. {review.source}.
        {review.handedIn === null ? "" : ` Handed in ${review.handedIn}.`}
      </p>
      <div className="space-y-5">
        {review.handedIn === null && (
          <Notice tone="info" title="Not handed in yet">
            These are the answers so far. The patient may still change them, so they cannot be accepted.
          </Notice>
        )}
        <LanguageNote language={review.language} />
        {review.byOther && <ByOther />}
        <IntakeFlags review={review} />
        <Amendments intakeId={id} amendments={review.amendments} mayAmend={review.mayAmend} />
        {!banner.identityVerified && <IdentityNotice patientId={banner.id} name={banner.name} />}
        <div className="grid gap-5 lg:grid-cols-2">
          <WhereItHurts review={review} />
          <Story review={review} />
          <History review={review} />
          <ConsentCard review={review} />
        </div>
        {review.handedIn !== null && (
          <AcceptIntake review={{ id, version, changes, accepted, mayAccept }} patientId={banner.id} />
        )}
        <RedFlagAnswers review={review} />
      </div>
    </PatientFrame>
  );
}
