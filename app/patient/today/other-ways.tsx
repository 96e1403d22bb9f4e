import { getTranslations } from "next-intl/server";
import { MeasuresDue } from "@/app/patient/today/measures-due";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { PatientHome } from "@/lib/use-cases/home/view-home";

/** Beside the one thing of today. What can wait is out of the way of somebody who has to get help. */
export async function OtherWays({ home }: { readonly home: PatientHome }) {
  const [t, appointments, selfCheck] = await Promise.all([
    getTranslations("patient.home"),
    getTranslations("appointments"),
    getTranslations("self-check"),
  ]);
  const toAppointments = (
    <LinkButton href="/patient/appointments" variant="secondary">
      {appointments("home")}
    </LinkButton>
  );
  if (home.instruction) return toAppointments;
  return (
    <>
      <MeasuresDue {...home.measures} />
      {home.historyIsOld && (
        <Card title={t("historyTitle")}>
          <p className="mb-5">{t("historyLead")}</p>
          <LinkButton href="/patient/history" variant="secondary">
            {t("historyAction")}
          </LinkButton>
        </Card>
      )}
      {toAppointments}
      <LinkButton href="/patient/tight" variant="secondary">
        {selfCheck("home")}
      </LinkButton>
      {home.hasPlan && (
        <p>
          <a href="/patient/stop" className="inline-flex min-h-(--target) items-center">
            {t("stop")}
          </a>
        </p>
      )}
    </>
  );
}
