import { getTranslations } from "next-intl/server";
import type { FormNote } from "@/lib/contracts/exercise-form";
import { clipTime } from "@/lib/domain/clips/clip-terms";

/** What the clinic said of how an exercise is done, in the patient's words. */
export async function FormNotes({ notes }: { readonly notes: readonly FormNote[] }) {
  const t = await getTranslations("form");
  return (
    <ul className="space-y-3">
      {notes.map(({ id, text, author, day, clipSentOn, atSecond }) => (
        <li key={id} className="border-s-4 border-brass ps-3">
          {clipSentOn !== null && (
            <p className="font-semibold">
              {t("onClip", { sent: clipSentOn })}
              {atSecond !== null && ` ${t("at", { time: clipTime(atSecond) })}`}
            </p>
          )}
          <p className="whitespace-pre-wrap">{text}</p>
          <p className="text-door-small text-muted">{t("from", { author, day })}</p>
        </li>
      ))}
    </ul>
  );
}
