import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { kioskActor, kioskData } from "@/app/kiosk/kiosk-page";
import { queryProblem } from "@/app/kiosk/query-problem";
import { titled } from "@/app/kiosk/titled";
import { ClearsItself } from "@/components/kiosk/clears-itself";
import { KioskForm, PRIVATE_INPUT } from "@/components/kiosk/kiosk-form";
import { KioskFrame } from "@/components/kiosk/kiosk-frame";
import { pageProblems } from "@/components/kiosk/page-problems";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { Query } from "@/lib/contracts/query";
import { BOX_NAMES } from "@/lib/domain/intake/box-names";
import { showStaffDoor } from "@/lib/use-cases/kiosk/show-staff-door";

type Props = { readonly searchParams: Promise<Query> };

const PROBLEMS = ["wrong", "too-many", "nothing", "save"] as const;
const HOUR = 60;

/** A day's tries are used up: nobody waits so long beside a tablet. */
const keyOf = (name: (typeof PROBLEMS)[number], minutes: number) =>
  `kiosk.staff.problems.${name === "too-many" && minutes > HOUR ? "too-many-today" : name}`;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [query, t] = await Promise.all([searchParams, getTranslations("kiosk.staff")]);
  return titled(t("title"), queryProblem(query, PROBLEMS).name !== undefined);
}

/** Staff's own way in, from a held instruction and an idle screen too. Shows nobody; after a minute it is gone. */
export default async function StaffPage({ searchParams }: Props) {
  const actor = await kioskActor("kiosk.use");
  const [{ clinicName, isHeld }, query, t] = await Promise.all([
    kioskData(showStaffDoor(actor)),
    searchParams,
    getTranslations("kiosk.staff"),
  ]);
  const { name, minutes } = queryProblem(query, PROBLEMS);
  const problems = await pageProblems(
    name ? [{ field: BOX_NAMES.staffPin, messageKey: keyOf(name, minutes), minutes }] : [],
  );
  return (
    <KioskFrame clinicName={clinicName} backHref={isHeld ? "/kiosk/help-now" : "/kiosk"}>
      <ClearsItself seconds={60} />
      <KioskForm action="/api/kiosk/unlock" errors={problems.items}>
        <TextField
          {...PRIVATE_INPUT}
          heading
          inputMode="numeric"
          className="kiosk-pin"
          name={BOX_NAMES.staffPin}
          width="code"
          label={t("title")}
          hint={t("hint")}
          error={problems.of(BOX_NAMES.staffPin)}
          maxLength={7}
        />
        <Button className="kiosk-big" name="unlock" value="reset">
          {t("reset")}
        </Button>
        <Button className="kiosk-big" variant="secondary" name="unlock" value="resume">
          {t("resume")}
        </Button>
      </KioskForm>
    </KioskFrame>
  );
}
