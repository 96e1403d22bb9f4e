import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OwnExerciseForm } from "@/components/own-exercises/own-exercise-form";
import { PictureForm } from "@/components/own-exercises/picture-form";
import { Card } from "@/components/ui/card";
import { FileProblems } from "@/components/files/file-problems";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import type { Query } from "@/lib/contracts/query";
import type { OwnExercise } from "@/lib/domain/exercises/own-exercise";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { exerciseWords } from "@/lib/i18n/exercise-words";
import { viewOwnExercise } from "@/lib/use-cases/own-exercises/view-own-exercises";

export const metadata: Metadata = { title: "Exercise" };

type Props = {
  readonly params: Promise<{ exerciseId: string }>;
  readonly searchParams: Promise<Query>;
};

const DONE: Readonly<Record<string, string>> = {
  added: "Added. It comes first in the programme’s search.",
  picture: "The photo or video is in place, as the next version",
  removed: "Taken away. Programmes that show it keep it.",
  saved: "Saved as the next version. Programmes keep the words their patients saw.",
};
const PROBLEMS: Readonly<Record<string, string>> = {
  changed: "Somebody saved another version meanwhile. It is shown below; nothing of yours was saved.",
  "too-many": "Another picture is being made right now. Send yours again in a minute.",
  invalid: "That file could not be read. Choose it again.",
  bug: "That did not work. Please try again.",
};

const startOf = ({ steps, tags, ...words }: OwnExercise) => ({
  ...words,
  steps: steps.join("\n"),
  tags: tags.join(", "),
});

export default async function OwnExercisePage({ params, searchParams }: Props) {
  const actor = await pageActor("exercise.manage");
  const exerciseId = idParam((await params).exerciseId);
  const exercise = await pageData(viewOwnExercise(actor, { exerciseId }));
  const [form, words, query, say] = [
    await refusedStaffForm(`/clinic/settings/exercises/${exerciseId}`),
    await exerciseWords(),
    await searchParams,
    await getTranslations("programme"),
  ];
  const wordsRefused = form.items.length > 0 && form.error("picture") === undefined;
  const hasPicture = exercise.photoId !== null || exercise.videoId !== null;
  const [done, problem] = [DONE[String(query["done"])], PROBLEMS[String(query["problem"])]];
  return (
    <div className="max-w-3xl space-y-5">
      <PageHead
        title={exercise.name}
        lead={`Version ${exercise.number}. It follows the rules of ${words[exercise.basis].name} (${exercise.basis}).`}
        back={{ href: "/clinic/settings/exercises", label: "Exercises" }}
      />
      {done !== undefined && <Notice tone="success" title={done} announce="politely" />}
      {problem !== undefined && form.items.length === 0 && (
        <Notice tone="error" title={problem} announce="now" />
      )}
      {exercise.retired && (
        <Notice tone="info" title="Out of use: the programme’s search does not offer it" />
      )}
      <FileProblems title="There is a problem" items={form.items} />
      <Card
        title="What patients see"
        lead={
          hasPicture
            ? "Your own picture, in place of the figure."
            : "The figure, until you upload a photo or a video."
        }
      >
        <PictureForm exercise={exercise} error={form.error("picture")} wordsRefused={wordsRefused} />
      </Card>
      <Card>
        <OwnExerciseForm
          action={`/api/own-exercises/${exerciseId}`}
          basis={exercise.basis}
          baseNumber={exercise.number}
          start={startOf(exercise)}
          form={{ ...form, refused: wordsRefused }}
          fieldName={(field) => say(`fields.${field}`)}
          saveLabel={`Save as version ${exercise.number + 1}`}
        />
      </Card>
    </div>
  );
}
