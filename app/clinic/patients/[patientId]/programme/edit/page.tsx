import type { Metadata } from "next";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { PatientFrame } from "@/components/patients/patient-frame";
import { ProgrammeBuilder } from "@/components/programmes/programme-builder";
import { catalogueStart, startForAge } from "@/components/programmes/for-age";
import { changeDraft, type Draft, draftItem } from "@/components/programmes/programme-draft";
import type { BuilderWords } from "@/components/programmes/builder-words";
import type { ClinicTemplate, StartingPoint } from "@/components/programmes/starting-point";
import type { Query } from "@/lib/contracts/query";
import { isExerciseId } from "@/lib/domain/exercises/exercise";
import { newestOwn } from "@/lib/domain/exercises/own-exercise";
import { templateById } from "@/lib/domain/programmes/templates";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { type OpenedBuilder, openBuilder } from "@/lib/use-cases/programmes/open-builder";

export const metadata: Metadata = { title: "Build a programme" };

type Props = {
  readonly params: Promise<{ patientId: string }>;
  readonly searchParams: Promise<Query>;
};

/** An exercise that is no longer in the catalogue is left out. */
function known<Item extends { readonly exerciseId: string }>(items: readonly Item[]) {
  return items.flatMap((item) =>
    isExerciseId(item.exerciseId) ? [{ ...item, exerciseId: item.exerciseId }] : [],
  );
}

function startOf(programme: OpenedBuilder["running"], { today, phaseNow }: OpenedBuilder): Draft {
  const blank = { title: "", startsOn: today, noteToPatient: "", templateId: null, reason: "", notify: true };
  if (!programme) return { ...blank, phase: phaseNow ?? "", overrides: {}, items: [] };
  const { title, startsOn, noteToPatient, templateId, phase, overrides, items } = programme;
  return {
    ...{ title, startsOn, noteToPatient, templateId, phase, reason: "", notify: true },
    overrides: Object.fromEntries(overrides.map(({ key, reason }) => [key, reason])),
    items: known(items).map((item) => draftItem(item.id, item)),
  };
}

function copyOf(last: OpenedBuilder["last"]): StartingPoint | null {
  return last && { id: null, title: last.title, phase: last.phase, items: known(last.items) };
}

/** A template gives the clinic's own exercises in their newest words; one out of use gives way to the catalogue's. */
function templatesOf({ templates, ownExercises }: OpenedBuilder): ClinicTemplate[] {
  return templates.map(({ id, name, version, phase, items }) => ({
    ...{ id, title: name, version, phase },
    items: known(items).map((item) => ({ ...item, own: newestOwn(ownExercises, item.own) })),
  }));
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

/** The template an address asks for. */
async function askedTemplate(id: string | string[] | undefined): Promise<StartingPoint | null> {
  const template = typeof id === "string" ? templateById(id) : undefined;
  if (!template) return null;
  const t = (await getTranslations("programme.templates")) as unknown as (key: string) => string;
  return catalogueStart(template, t(`${template.id}.name`));
}

export default async function BuildProgrammePage({ params, searchParams }: Props) {
  const actor = await pageActor("programme.change");
  const patientId = idParam((await params).patientId);
  const opened = await pageData(openBuilder(actor, { patientId }));
  const query = await searchParams;
  const { age } = opened.banner;
  const template = await askedTemplate(query["template"]);
  const changed = query["new"] === undefined && template === null ? opened.running : null;
  const start = startOf(changed, opened);
  return (
    <PatientFrame banner={opened.banner}>
      <ProgrammeBuilder
        owner={actor.staffId}
        patientId={patientId}
        mergedIds={opened.mergedIds}
        start={template ? changeDraft(start, { type: "template", ...startForAge(template, age) }) : start}
        patient={opened.patient}
        age={age}
        clinicTemplates={templatesOf(opened)}
        ownExercises={opened.ownExercises.filter(({ retired }) => !retired)}
        last={copyOf(changed ? null : opened.last)}
        phaseNow={opened.phaseNow}
        joints={opened.joints}
        target={
          changed
            ? { kind: "change", programmeId: changed.id, baseNumber: changed.number }
            : { kind: "assign", patientId, replaces: opened.running?.versionId ?? null }
        }
        words={await builderWords()}
        afterPath={`/clinic/patients/${patientId}/programme`}
      />
    </PatientFrame>
  );
}
