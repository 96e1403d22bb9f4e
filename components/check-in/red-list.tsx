import { getTranslations } from "next-intl/server";
import { sentences } from "@/components/check-in/sentences";

export type RedListProps = {
  readonly text: string;
  /** What the reader has before them: its own words say that nobody watches it day and night. */
  readonly of: "check-in" | "form" | "page";
};

/** The signs that always mean an emergency department, one on each line; the rest of the text itself is unchanged. */
export async function RedList({ text, of }: RedListProps) {
  const t = await getTranslations("triage.notWatched");
  const [first = "", ...rest] = sentences(text.replace(t("check-in"), t(of)));
  const [lead, signs] = first.split(/(?<=:) /, 2);
  return (
    <div className="flex flex-col gap-3">
      <p className="font-bold">{lead}</p>
      {signs !== undefined && (
        <ul className="list-disc space-y-1 ps-6">
          {signs.split(/(?<=;) /).map((sign) => (
            <li key={sign}>{sign}</li>
          ))}
        </ul>
      )}
      {rest.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
