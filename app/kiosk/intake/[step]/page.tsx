import type { Metadata } from "next";
import { cache } from "react";
import { kioskActor, kioskData } from "@/app/kiosk/kiosk-page";
import { intakePath } from "@/app/kiosk/intake-path";
import { titled } from "@/app/kiosk/titled";
import { KioskForm } from "@/components/kiosk/kiosk-form";
import { KioskFrame } from "@/components/kiosk/kiosk-frame";
import { pageProblems } from "@/components/kiosk/page-problems";
import { SaveFailed } from "@/components/kiosk/save-failed";
import { StepForm } from "@/components/kiosk/step-form";
import { stepTitle } from "@/components/kiosk/step-title";
import type { Query } from "@/lib/contracts/query";
import { backAtAnswer } from "@/lib/domain/intake/changed-answer";
import { readIntakeStep } from "@/lib/use-cases/intakes/read-intake-step";

type Props = {
  readonly params: Promise<{ readonly step: string }>;
  readonly searchParams: Promise<Query>;
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
  const [{ problem }, problems] = await Promise.all([searchParams, pageProblems(page.problems)]);
  const { step, isChange } = page;
  const backHref = isChange
    ? backAtAnswer(intakePath(null), step.id, true)
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
      <StepForm
        step={step}
        lines={page.lines}
        newDays={page.newDays}
        fields={page.fields}
        problems={problems}
        details={page.details}
        isChange={isChange}
        byOther={page.byOther}
        detailsBase="/kiosk/details"
        Form={KioskForm}
        action={`/api/kiosk/intake/${step.id}`}
        buttonClass="kiosk-big"
      />
    </KioskFrame>
  );
}
