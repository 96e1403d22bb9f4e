import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { kindWords } from "@/app/patient/appointments/kind-words";
import { WhoseField } from "@/app/patient/whose-field";
import { NativeForm } from "@/components/sign-in/native-form";
import { BackLink } from "@/components/ui/back-link";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Query } from "@/lib/contracts/query";
import { bookOwnVisitInput } from "@/lib/contracts/self-booking";
import { wantedVisit } from "@/lib/http/wanted-visit";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { findOfferedTime } from "@/lib/use-cases/self-booking/find-offered-time";

const LIST = "/patient/appointments/book";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("appointments.booking"))("confirmTitle") };
}

type Props = { readonly searchParams: Promise<Query> };

/** The chosen time once more, before it is booked. */
export default async function ConfirmAppointmentPage({ searchParams }: Props) {
  const actor = await pageActor("own-visit.book");
  const query = await searchParams;
  const { kind, clinician, day, time } = wantedVisit(query);
  const wanted = bookOwnVisitInput.safeParse({ kind, clinicianId: clinician, day, time });
  if (!wanted.success) redirect(LIST);
  const offered = await pageData(findOfferedTime(actor, wanted.data));
  const list = `${LIST}?${new URLSearchParams({
    kind: wanted.data.kind,
    day: wanted.data.day,
    ...(query["wished"] === "yes" && { clinician: wanted.data.clinicianId }),
  })}`;
  if (offered === null) redirect(`${list}&problem=taken`);
  const back = `${list}#free`;
  const [t, words, nameOf] = [
    await getTranslations("appointments.booking"),
    await getTranslations("appointments"),
    await kindWords(),
  ];
  return (
    <div className="flex flex-col gap-6">
      <BackLink href={back} label={t("another")} />
      <h1>{t("confirmTitle")}</h1>
      <Card title={offered.day}>
        <p className="text-[1.25em] font-semibold tabular">
          {words("time", { from: offered.from, until: offered.until })}
        </p>
        <p>{words("with", { kind: nameOf(offered.kind), clinician: offered.clinician })}</p>
      </Card>
      <NativeForm action="/api/own-visits">
        <WhoseField />
        {Object.entries(wanted.data).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button>{t("confirm")}</Button>
      </NativeForm>
      <LinkButton href={back} variant="secondary">
        {t("another")}
      </LinkButton>
      <p className="text-muted">{t("changeLater")}</p>
    </div>
  );
}
