import { getTranslations } from "next-intl/server";
import { UrgentPrompt } from "@/app/patient/messages/urgent-help";
import { WritingBox } from "@/components/messages/writing-box";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { senderOf } from "@/lib/auth/sender-grant";
import { pageActor } from "@/lib/http/page-actor";
import { typedFields } from "@/lib/http/typed-fields";
import type { CheckInResult } from "@/lib/use-cases/check-ins/view-result";

/** What was just refused, what was too long, or what is saved. */
async function wordsOf({ checkInId, draft, note }: CheckInResult): Promise<string> {
  const typed = (await typedFields(`/patient/check-in/${checkInId}/result`))?.fields["note"];
  return typeof typed === "string" ? typed : (draft.note ?? note ?? "");
}

/**
 * The patient's own words, after the answers; what was too long is kept and shown again. Urgent words ask for the
 * questions anew: while one types, and from the page's head once they are saved.
 */
export async function NoteForm({ result }: { readonly result: CheckInResult }) {
  const actor = await pageActor("check-in.view");
  const [t, common] = await Promise.all([getTranslations("check-in"), getTranslations("common")]);
  const { checkInId, draft } = result;
  const words = await wordsOf(result);
  const error = draft.problem === "note-too-long" ? t("problems.note-too-long") : undefined;
  const isSaved = words !== "" && words === result.note;
  return (
    <form
      method="post"
      action={`/api/check-ins/${checkInId}/note`}
      className="flex flex-col gap-4 print:hidden"
    >
      {error !== undefined && (
        <ErrorSummary title={common("problemTitle")} items={[{ message: error, fieldId: "note" }]} />
      )}
      <WritingBox
        owner={senderOf(actor).owner}
        place={`note:${checkInId}`}
        name="note"
        label={t("result.noteTitle")}
        hint={t("result.noteHint")}
        optional={common("optional")}
        error={error}
        defaultValue={words}
        autoComplete="off"
        prompt={
          isSaved && result.noteAsks !== "no" ? (
            false
          ) : (
            <UrgentPrompt clinic={result.clinic} when="noteBefore" />
          )
        }
      />
      {isSaved && <p role="status">{t("result.noteSaved")}</p>}
      <Button variant="secondary">{t("result.noteSend")}</Button>
    </form>
  );
}
