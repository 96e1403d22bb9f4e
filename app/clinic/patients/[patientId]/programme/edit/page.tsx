import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { PatientFrame } from "@/components/patients/patient-frame";
import { ProgrammeBuilder } from "@/components/programmes/programme-builder";
import { type Draft, draftItem } from "@/components/programmes/programme-draft";
import type { BuilderWords } from "@/components/programmes/builder-words";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { type ViewedProgramme, viewProgramme } from "@/lib/use-cases/programmes/view-programme";

export const metadata: Metadata = { title: "Build a programme" };

type Props = {
  readonly params: Promise<{ patientId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

function startOf(programme: ViewedProgramme["programme"], today: string): Draft {
  if (!programme) return { title: "", startsOn: today, noteToPatient: "", templateId: null, items: [] };
  return {
    ...programme,
    items: programme.items.map((item) =>
      draftItem(item.id, { ...item, exerciseId: item.exerciseId as ExerciseId }),
    ),
  };
}

async function builderWords(): Promise<BuilderWords> {
  const messages = (await getMessages()) as unknown as Omit<BuilderWords, "locale">;
  return {
    locale: await getLocale(),
    exercises: messages.exercises,
    dose: messages.dose,
    programme: messages.programme,
  };
}

export default async function BuildProgrammePage({ params, searchParams }: Props) {
  const actor = await pageActor("programme.change");
  const patientId = idParam((await params).patientId);
  const { banner, programme, today } = await pageData(viewProgramme(actor, { patientId }));
  const changed = (await searchParams)["new"] === undefined ? programme : null;
  return (
    <PatientFrame banner={banner}>
      <ProgrammeBuilder
        start={startOf(changed, today)}
        target={
          changed
            ? { kind: "change", programmeId: changed.id, baseNumber: changed.number }
            : { kind: "assign", patientId }
        }
        words={await builderWords()}
        afterPath={`/clinic/patients/${patientId}/programme`}
      />
    </PatientFrame>
  );
}
