import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { kioskActor, kioskData } from "@/app/kiosk/kiosk-page";
import { intakePath } from "@/app/kiosk/intake-path";
import { titled } from "@/app/kiosk/titled";
import { DetailsList } from "@/components/kiosk/details-list";
import { KioskForm } from "@/components/kiosk/kiosk-form";
import { KioskFrame } from "@/components/kiosk/kiosk-frame";
import { pageProblems } from "@/components/kiosk/page-problems";
import { SaveFailed } from "@/components/kiosk/save-failed";
import { StepQuestion } from "@/components/kiosk/step-question";
import { stepTitle } from "@/components/kiosk/step-title";
import { Button } from "@/components/ui/button";
import { readIntakeStep } from "@/lib/use-cases/intakes/read-intake-step";

type Props = {
  readonly params: Promise<{ readonly step: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

const load = cache(async (stepId: string) =>
  kioskData(readIntakeStep(await kioskActor("kiosk.answer"), stepId)),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { step, problems } = await load((await params).step);
  return titled(await stepTitle(step), problems.length > 0);
}

/** One question of the intake. */
export default async function IntakeStepPage({ params, searchParams }: Props) {
  const page = await load((await params).step);
  const [{ problem }, problems, kiosk, common] = await Promise.all([
    searchParams,
    pageProblems(page.problems),
    getTranslations("kiosk"),
    getTranslations("common"),
  ]);
  const { step, details, isChange } = page;
  const backHref = isChange
    ? intakePath(null)
    : page.previous === null
      ? "/kiosk/find"
      : intakePath(page.previous);
  return (
    <KioskFrame
      clinicName={page.clinicName}
      watched={{ path: `intake/${step.id}` }}
      backHref={backHref}
      progress={{ current: page.current, total: page.total }}
    >
      {problem === "save" && <SaveFailed />}
      {details && <DetailsList base="/kiosk/details" title={await stepTitle(step)} details={details} />}
      <KioskForm action={`/api/kiosk/intake/${step.id}`} errors={problems.items}>
        <StepQuestion
          step={step}
          lines={page.lines}
          newDays={page.newDays}
          fields={page.fields}
          problems={problems}
        />
        <Button className="kiosk-big">
          {step.kind === "details" ? kiosk("details.allRight") : common("continue")}
        </Button>
      </KioskForm>
    </KioskFrame>
  );
}
