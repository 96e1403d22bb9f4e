import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/text-area";
import { typedFields } from "@/lib/http/typed-fields";
import type { CheckInResult } from "@/lib/use-cases/check-ins/view-result";

/** The patient's own words, after the answers; what was too long is kept and shown again. */
export async function NoteForm({ result }: { readonly result: CheckInResult }) {
  const [t, common] = await Promise.all([getTranslations("check-in"), getTranslations("common")]);
  const { checkInId, draft, note } = result;
  const typed = (await typedFields(`/patient/check-in/${checkInId}/result`))?.fields["note"];
  const words = typeof typed === "string" ? typed : (draft.note ?? note ?? "");
  const error = draft.problem === "note-too-long" ? t("problems.note-too-long") : undefined;
  return (
    <form
      method="post"
      action={`/api/check-ins/${checkInId}/note`}
      className="flex flex-col gap-4 print:hidden"
    >
      {error !== undefined && (
        <ErrorSummary title={common("problemTitle")} items={[{ message: error, fieldId: "note" }]} />
      )}
      <TextArea
        name="note"
        label={t("result.noteTitle")}
        hint={t("result.noteHint")}
        optional={common("optional")}
        error={error}
        defaultValue={words}
        autoComplete="off"
      />
      {note !== null && note !== "" && words === note && <p role="status">{t("result.noteSaved")}</p>}
      <Button variant="secondary">{t("result.noteSend")}</Button>
    </form>
  );
}
