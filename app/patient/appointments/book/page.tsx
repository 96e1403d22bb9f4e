import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { cache } from "react";
import { ChoiceOfVisit } from "@/app/patient/appointments/book/choice-of-visit";
import { FreeDays } from "@/app/patient/appointments/book/free-days";
import { NotUrgent } from "@/app/patient/messages/urgent-help";
import { TelLink } from "@/components/check-in/tel-link";
import { unbroken } from "@/components/check-in/unbroken";
import { BackLink } from "@/components/ui/back-link";
import { LinkButton } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import type { Query } from "@/lib/contracts/query";
import { wantedVisit } from "@/lib/http/wanted-visit";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { clinicFrame } from "@/lib/use-cases/home/clinic-frame";
import { viewFreeTimes } from "@/lib/use-cases/self-booking/view-free-times";
import { MOST_COMING_VISITS } from "@/lib/domain/visits/self-booking";

type Props = { readonly searchParams: Promise<Query> };

/** Read once for the title and the page. */
const load = cache(async (searchParams: Props["searchParams"]) => {
  const [actor, query] = [await pageActor("own-visit.book"), await searchParams];
  const wanted = wantedVisit(query);
  const viewed = await pageData(viewFreeTimes(actor, wanted));
  const isSent = query["sent"] !== undefined;
  const lacksKind = isSent && viewed !== null && !viewed.isFull && viewed.kind === null;
  return { actor, query, wanted, viewed, isSent, lacksKind };
});

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [{ lacksKind }, t, common] = await Promise.all([
    load(searchParams),
    getTranslations("appointments.booking"),
    getTranslations("common"),
  ]);
  return { title: lacksKind ? common("errorPrefix", { title: t("title") }) : t("title") };
}

const PROBLEMS = ["taken", "failed"] as const;

/** Where the clinic lets them, a patient chooses a time of their own among those that are free. */
export default async function BookAppointmentPage({ searchParams }: Props) {
  const { actor, query, wanted, viewed, isSent, lacksKind } = await load(searchParams);
  const [clinic, t, words, patient, common] = await Promise.all([
    clinicFrame(actor.clinicId),
    getTranslations("appointments.booking"),
    getTranslations("appointments"),
    getTranslations("patient"),
    getTranslations("common"),
  ]);
  if (viewed === null) redirect("/patient/appointments?problem=off");
  const problem = PROBLEMS.find((one) => one === query["problem"]);
  return (
    <div className="flex flex-col gap-6">
      <BackLink href="/patient/appointments" label={t("back")} />
      <ErrorSummary
        title={common("problemTitle")}
        items={lacksKind ? [{ fieldId: "kind", message: t("kindMissing") }] : []}
      />
      {problem && <Notice tone="warning" title={t(problem)} announce="now" />}
      <div className="space-y-2">
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
      </div>
      <NotUrgent clinic={clinic} title={t("notUrgent")} />
      {viewed.isFull ? (
        <Notice title={t("full", { count: MOST_COMING_VISITS })} />
      ) : (
        <>
          <ChoiceOfVisit viewed={viewed} isSent={isSent} />
          {viewed.kind !== null && <FreeDays viewed={viewed} from={wanted.day} />}
        </>
      )}
      <div className="flex flex-col gap-3">
        <p>{t("other")}</p>
        <TelLink number={clinic.phone}>{patient("ring", { phone: unbroken(clinic.phone) })}</TelLink>
        <LinkButton href="/patient/messages?about=appointment" variant="secondary">
          {words("ask")}
        </LinkButton>
      </div>
    </div>
  );
}
