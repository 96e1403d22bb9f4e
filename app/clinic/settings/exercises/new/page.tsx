import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BasisChoice } from "@/components/own-exercises/basis-choice";
import { OwnExerciseForm } from "@/components/own-exercises/own-exercise-form";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHead } from "@/components/ui/page-head";
import type { Query } from "@/lib/contracts/query";
import { exerciseById, type ExerciseId, isExerciseId } from "@/lib/domain/exercises/exercise";
import { pageActor } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { type ExerciseText, exerciseWords } from "@/lib/i18n/exercise-words";

export const metadata: Metadata = { title: "Add an exercise" };

type Props = { readonly searchParams: Promise<Query> };

const NOTHING: ExerciseText = { name: "", region: "", role: "", kit: "", cues: [], faults: [], easier: "" };

function startOf(basis: ExerciseId, { name, cues, faults, easier }: ExerciseText) {
  const words = {
    name,
    steps: cues.join("\n"),
    fault: faults[0] ?? "",
    easier,
    tags: "",
    source: "",
    licence: "",
  };
  return { ...words, dose: exerciseById(basis).defaultDose };
}

export default async function NewExercisePage({ searchParams }: Props) {
  await pageActor("exercise.manage");
  const [form, words, query, say] = [
    await refusedStaffForm("/clinic/settings/exercises/new"),
    await exerciseWords(),
    await searchParams,
    await getTranslations("programme"),
  ];
  const basis = query["basis"];
  const back = { href: "/clinic/settings/exercises", label: "Exercises" };
  if (typeof basis !== "string" || !isExerciseId(basis)) {
    // What is chosen here cannot be changed later: nothing is chosen for them.
    const missing = basis === undefined ? undefined : "Choose an exercise of the catalogue";
    return (
      <div className="max-w-3xl space-y-5">
        <PageHead title="Add an exercise" back={back} />
        {missing !== undefined && (
          <ErrorSummary title="There is a problem" items={[{ fieldId: "basis", message: missing }]} />
        )}
        <Card>
          <BasisChoice nameOf={(id) => words[id].name} error={missing} />
        </Card>
      </div>
    );
  }
  const refused = form.items.length > 0;
  return (
    <div className="max-w-3xl space-y-5">
      <PageHead
        title="Add an exercise"
        lead={`It follows the rules of ${words[basis].name} (${basis}), and shows its figure. A photo or a video can be added afterwards.`}
        back={back}
      />
      <ErrorSummary title="There is a problem" items={form.items} />
      <Card>
        <OwnExerciseForm
          action="/api/own-exercises"
          basis={basis}
          baseNumber={null}
          start={startOf(basis, query["words"] === "empty" ? NOTHING : words[basis])}
          form={{ ...form, refused }}
          fieldName={(field) => say(`fields.${field}`)}
          saveLabel="Add the exercise"
        />
      </Card>
    </div>
  );
}
