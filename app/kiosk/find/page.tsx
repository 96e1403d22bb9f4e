import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { kioskActor, kioskData } from "@/app/kiosk/kiosk-page";
import { titled } from "@/app/kiosk/titled";
import { KioskForm, PRIVATE_INPUT } from "@/components/kiosk/kiosk-form";
import { KioskFrame } from "@/components/kiosk/kiosk-frame";
import { pageProblems } from "@/components/kiosk/page-problems";
import { SaveFailed } from "@/components/kiosk/save-failed";
import { Button, LinkButton } from "@/components/ui/button";
import { DateFields } from "@/components/ui/date-fields";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import type { Query } from "@/lib/contracts/query";
import { BOX_NAMES } from "@/lib/domain/intake/box-names";
import { showFind } from "@/lib/use-cases/kiosk/show-find";

type Props = { readonly searchParams: Promise<Query> };

const load = cache(async () => kioskData(showFind(await kioskActor("kiosk.use"))));

export async function generateMetadata(): Promise<Metadata> {
  const [{ problems }, t] = await Promise.all([load(), getTranslations("kiosk.find")]);
  return titled(t("title"), problems.length > 0);
}

/** Full name and date of birth. Says the same, byte for byte, to everyone who is not found. */
export default async function FindPage({ searchParams }: Props) {
  const { kiosk, fields, problems: refused, wasMissed } = await load();
  const [{ problem }, t, problems] = await Promise.all([
    searchParams,
    getTranslations("kiosk.find"),
    pageProblems(refused),
  ]);
  const wrong = (["month", "day", "year"] as const).filter(
    (part) => problems.of(`birth-${part}`) !== undefined,
  );
  const [wrongPart] = wrong;
  return (
    <KioskFrame clinicName={kiosk.clinicName} watched={{ path: "find" }} backHref="/kiosk">
      {problem === "save" && <SaveFailed />}
      {wasMissed && problem === undefined && (
        <Notice tone="warning" title={t("notFoundTitle")} announce="now">
          {t("notFoundText")}
        </Notice>
      )}
      <KioskForm action="/api/kiosk/find-visit" errors={problems.items}>
        <h1>{t("title")}</h1>
        <TextField
          {...PRIVATE_INPUT}
          name={BOX_NAMES.fullName}
          label={t("nameLabel")}
          hint={t("nameHint")}
          defaultValue={fields[BOX_NAMES.fullName]}
          error={problems.of(BOX_NAMES.fullName)}
          maxLength={100}
        />
        <DateFields
          name="birth"
          legend={t("birthLegend")}
          hint={t("birthHint")}
          labels={{ month: t("month"), day: t("day"), year: t("year") }}
          values={{ month: fields["birth-month"], day: fields["birth-day"], year: fields["birth-year"] }}
          error={wrongPart && problems.of(`birth-${wrongPart}`)}
          wrong={wrong}
        />
        <Button className="kiosk-big">{t("action")}</Button>
      </KioskForm>
      <LinkButton href="/kiosk/code" variant="quiet" className="button-flush self-start">
        {t("haveCode")}
      </LinkButton>
    </KioskFrame>
  );
}
