import { getTranslations } from "next-intl/server";
import { FormNotes } from "@/components/form/form-notes";
import { LinkButton } from "@/components/ui/button";
import type { FormNote } from "@/lib/contracts/exercise-form";

type FormBesideProps = {
  readonly exerciseId: string;
  readonly notes: readonly FormNote[];
  /** On a page kept on the phone: whether there are clips, which are not. */
  readonly kept?: { readonly hasClips: boolean };
};

/** The newest of what stands beside an exercise; the rest is a page further. */
const SHOWN = 2;

/** What the clinic said of how one exercise is done, beside it, and the way to show them. */
export async function FormBeside({ exerciseId, notes, kept }: FormBesideProps) {
  const t = await getTranslations("form");
  const own = notes.filter((note) => note.exerciseId === exerciseId).slice(0, SHOWN);
  if (kept && own.length === 0 && !kept.hasClips) return null;
  return (
    <div className="space-y-3">
      {own.length > 0 && (
        <>
          <p className="font-semibold">{t("said")}</p>
          <FormNotes notes={own} />
        </>
      )}
      {kept ? (
        kept.hasClips && <p className="text-muted">{t("clipsLater")}</p>
      ) : (
        <LinkButton href={`/patient/form/${exerciseId}`} variant="quiet" className="button-flush">
          {t("link")}
        </LinkButton>
      )}
    </div>
  );
}
