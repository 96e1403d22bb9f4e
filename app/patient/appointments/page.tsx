import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TelLink } from "@/components/check-in/tel-link";
import { unbroken } from "@/components/check-in/unbroken";
import { BookingNotice } from "@/app/patient/appointments/booking-notice";
import { kindWords } from "@/app/patient/appointments/kind-words";
import { DeskCode } from "@/app/patient/appointments/desk-code";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Query } from "@/lib/contracts/query";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { clinicFrame } from "@/lib/use-cases/home/clinic-frame";
import { listOwnVisits, type OwnVisit } from "@/lib/use-cases/own-visits/list-own-visits";
import { findOffer } from "@/lib/use-cases/self-booking/open-offer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("appointments"))("title") };
}

type Props = { readonly searchParams: Promise<Query> };

/** When the clinic expects the patient. The clinic books unless it lets patients; here one asks for a change. */
export default async function AppointmentsPage({ searchParams }: Props) {
  const actor = await pageActor("own-visit.view");
  const [visits, offer, query, clinic, t, patient] = await Promise.all([
    pageData(listOwnVisits(actor)),
    pageData(findOffer(actor)),
    searchParams,
    clinicFrame(actor.clinicId),
    getTranslations("appointments"),
    getTranslations("patient"),
  ]);
  return (
    <div className="flex flex-col gap-6">
      <BookingNotice query={query} />
      <div className="space-y-2">
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
      </div>
      {visits.length === 0 && (
        <Card title={t("none")}>
          <p className="mb-5">{t(offer ? "noneBook" : "noneLead")}</p>
          <div className="flex flex-col gap-3">
            {offer && <LinkButton href="/patient/appointments/book">{t("book")}</LinkButton>}
            <LinkButton href="/patient/messages?about=appointment" variant="secondary">
              {t("ask")}
            </LinkButton>
          </div>
        </Card>
      )}
      {visits.map((visit) => (
        <Visit key={visit.id} visit={visit} />
      ))}
      {visits.length > 0 && <p className="text-muted">{t("calendarHint")}</p>}
      {offer && visits.length > 0 && (
        <LinkButton href="/patient/appointments/book" variant="secondary">
          {t("book")}
        </LinkButton>
      )}
      <div className="space-y-3">
        {visits.length > 0 && <p>{t("soon")}</p>}
        <TelLink number={clinic.phone}>{patient("ring", { phone: unbroken(clinic.phone) })}</TelLink>
      </div>
    </div>
  );
}

async function Visit({ visit }: { readonly visit: OwnVisit }) {
  const t = await getTranslations("appointments");
  const { id, day, from, until, clinician, code } = visit;
  const kind = (await kindWords())(visit.kind);
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
