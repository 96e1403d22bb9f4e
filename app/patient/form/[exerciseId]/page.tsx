import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FormNotes } from "@/components/form/form-notes";
import { SendClip } from "@/components/form/send-clip";
import { NativeForm } from "@/components/sign-in/native-form";
import { BackLink } from "@/components/ui/back-link";
import { Button } from "@/components/ui/button";
import { FileProblems } from "@/components/files/file-problems";
import { Notice } from "@/components/ui/notice";
import { CLIP_TERMS } from "@/lib/domain/clips/clip-terms";
import { isExerciseId } from "@/lib/domain/exercises/exercise";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { exerciseWords } from "@/lib/i18n/exercise-words";
import { readingLanguage } from "@/lib/i18n/reading-language";
import { viewOwnForm } from "@/lib/use-cases/form/view-form";

type Props = {
  readonly params: Promise<{ exerciseId: string }>;
  readonly searchParams: Promise<{ done?: string; problem?: string }>;
};

const DONE = ["sent", "removed"] as const;
const PROBLEMS = ["agree", "none", "full", "busy", "kind", "late", "unusable"] as const;
const problemOf = ({ problem }: { problem?: string }) => PROBLEMS.find((one) => one === problem);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { exerciseId } = await params;
  const [t, common, words] = [
    await getTranslations("form"),
    await getTranslations("common"),
    await exerciseWords(),
  ];
  const title = t("title", { name: isExerciseId(exerciseId) ? words[exerciseId].name : "" });
  return { title: problemOf(await searchParams) ? common("errorPrefix", { title }) : title };
}

/** One exercise of the patient: what the clinic said of how it is done, the clips sent, and how to send one. */
export default async function FormPage({ params, searchParams }: Props) {
  const actor = await pageActor("form.send");
  const { exerciseId } = await params;
  if (!isExerciseId(exerciseId)) notFound();
  const { planned, clips, notes } = await pageData(
    viewOwnForm(actor, { exerciseId, language: await readingLanguage() }),
  );
  const [t, words, query] = [await getTranslations("form"), await exerciseWords(), await searchParams];
  const done = DONE.find((one) => one === query.done);
  const problem = problemOf(query);
  const inWords = (one: (typeof PROBLEMS)[number]) =>
    t(`problem.${one}`, { seconds: CLIP_TERMS.mostSeconds });
  const said = problem && inWords(problem);
  const fieldId = problem === "agree" ? "agreed" : "picture";
  return (
    <div className="space-y-6">
      <BackLink href="/patient/session" label={t("back")} />
      {done !== undefined && <Notice tone="success" title={t(`done.${done}`)} announce="politely" />}
      <FileProblems
        title={t("problem.title")}
        items={said === undefined ? [] : [{ fieldId, message: said }]}
      />
      <h1>{t("title", { name: words[exerciseId].name })}</h1>
      <section aria-labelledby="said" className="space-y-3">
        <h2 id="said">{t("said")}</h2>
        {notes.length === 0 ? <p>{t("saidNone")}</p> : <FormNotes notes={notes} />}
      </section>
      <section aria-labelledby="clips" className="space-y-4">
        <h2 id="clips">{t("clips")}</h2>
        {clips.length === 0 && <p>{t("clipsNone")}</p>}
        {clips.map(({ id, fileId, sentOn, keptUntil }) => (
          <div key={id} className="space-y-2">
            <video
              src={`/api/files/${fileId}`}
              controls
              playsInline
              muted
              preload="metadata"
              aria-label={t("watch", { day: sentOn })}
              className="block max-h-[60vh] w-full rounded-door bg-surface-3"
            />
            <p>{t("sent", { day: sentOn, until: keptUntil })}</p>
            <NativeForm action={`/api/clips/${id}/remove`} className="">
              <Button variant="secondary">{t("remove")}</Button>
            </NativeForm>
          </div>
        ))}
      </section>
      {planned.includes(exerciseId) && (
        <SendClip exerciseId={exerciseId} problem={problem} said={said} tooLarge={inWords("unusable")} />
      )}
    </div>
  );
}
