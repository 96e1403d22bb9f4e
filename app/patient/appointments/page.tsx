import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TelLink } from "@/components/check-in/tel-link";
import { unbroken } from "@/components/check-in/unbroken";
import { DeskCode } from "@/app/patient/appointments/desk-code";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { clinicFrame } from "@/lib/use-cases/home/clinic-frame";
import { listOwnVisits, type OwnVisit } from "@/lib/use-cases/own-visits/list-own-visits";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("appointments"))("title") };
}

/** When the clinic expects the patient. The clinic books; here one asks for a change. */
export default async function AppointmentsPage() {
  const actor = await pageActor("own-visit.view");
  const [visits, clinic, t, patient] = await Promise.all([
    pageData(listOwnVisits(actor)),
    clinicFrame(actor.clinicId),
    getTranslations("appointments"),
    getTranslations("patient"),
  ]);
  return (
    <div className="flex flex-col gap-6">
      <div className="space-y-2">
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
      </div>
      {visits.length === 0 && (
        <Card title={t("none")}>
          <p className="mb-5">{t("noneLead")}</p>
          <LinkButton href="/patient/messages?about=appointment" variant="secondary">
            {t("ask")}
          </LinkButton>
        </Card>
      )}
      {visits.map((visit) => (
        <Visit key={visit.id} visit={visit} />
      ))}
      {visits.length > 0 && <p className="text-muted">{t("calendarHint")}</p>}
      <div className="space-y-3">
        <p>{t("soon")}</p>
        <TelLink number={clinic.phone}>{patient("ring", { phone: unbroken(clinic.phone) })}</TelLink>
      </div>
    </div>
  );
}

async function Visit({ visit }: { readonly visit: OwnVisit }) {
  const t = await getTranslations("appointments");
  const { id, day, from, until, clinician, code } = visit;
  // A type the clinic has named itself is shown as it was typed.
  const kind = t.has(`kinds.${visit.kind}`) ? t(`kinds.${visit.kind}`) : visit.kind;
  const which = <VisuallyHidden>: {`${day}, ${from}`}</VisuallyHidden>;
  return (
    <Card title={day}>
      <p className="text-[1.25em] font-semibold tabular">{until ? t("time", { from, until }) : from}</p>
      <p className="mb-5">{clinician ? t("with", { kind, clinician }) : kind}</p>
      {code !== null && <DeskCode code={code} />}
      <div className="flex flex-col gap-3">
        <a href={`/api/own-visits/${id}/calendar`} className="button button-secondary" download>
          {t("calendar")}
          {which}
        </a>
        <LinkButton href={`/patient/messages?about=appointment&visit=${id}`} variant="secondary">
          {t("change")}
          {which}
        </LinkButton>
      </div>
    </Card>
  );
}
