import type { Metadata } from "next";
import { PatientFrame } from "@/components/patients/patient-frame";
import { ProgrammeView } from "@/components/programmes/programme-view";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { StoredItemView } from "@/lib/contracts/programme";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import { calendarDay, plainDate } from "@/lib/domain/visits/clinic-time";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { doseWords } from "@/lib/i18n/dose-words";
import { exerciseWords } from "@/lib/i18n/exercise-words";
import { viewProgramme } from "@/lib/use-cases/programmes/view-programme";

export const metadata: Metadata = { title: "Programme" };

type Props = { readonly params: Promise<{ patientId: string }> };

export default async function ProgrammePage({ params }: Props) {
  const actor = await pageActor("programme.view");
  const patientId = idParam((await params).patientId);
  const { banner, programme, timeZone } = await pageData(viewProgramme(actor, { patientId }));
  const base = `/clinic/patients/${patientId}/programme`;
  const mayChange = actor.roles.includes("clinician");
  if (!programme) {
    return (
      <PatientFrame banner={banner}>
        <EmptyState
          title="No programme yet"
          action={mayChange && <LinkButton href={`${base}/edit`}>Build a programme</LinkButton>}
        >
          The patient’s phone says “Your plan arrives after your visit”.
        </EmptyState>
      </PatientFrame>
    );
  }
  const say = await doseWords();
  const words = await exerciseWords();
  const lineOf = (item: StoredItemView) => ({
    id: item.id,
    name: words[item.exerciseId as ExerciseId].name,
    dose: say(item.dose, item.side),
    note: item.note,
  });
  const held = programme.pause.includes("all") ? null : programme.pause.join(", ");
  const view = {
    ...programme,
    startsOn: plainDate(new Date(programme.startsOn)),
    paused: programme.pause.length > 0,
    held,
    alertHref: programme.pausedByAlertId ? `/clinic/alerts/${programme.pausedByAlertId}` : null,
  };
  return (
    <PatientFrame banner={banner}>
      <ProgrammeView
        base={base}
        programme={view}
        lines={programme.items.map(lineOf)}
        versions={programme.versions.slice(1).map((version) => ({
          id: version.id,
          title: `Version ${version.number}, ${calendarDay(version.createdAt, timeZone)}, ${version.createdByName}`,
          lines: version.items.map(lineOf),
        }))}
        mayChange={mayChange}
      />
    </PatientFrame>
  );
}
