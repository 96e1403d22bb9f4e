import { getTranslations } from "next-intl/server";
import type { PauseClass } from "@/lib/domain/triage/rule";

type Props = { readonly pause: readonly PauseClass[] };

function fineWith(pause: readonly PauseClass[]): "all" | "day" | "partly" {
  if (pause.includes("all")) return "all";
  return pause.includes("day") ? "day" : "partly";
}

/** What is on hold in plain words, and what is still fine to do. Who is paused altogether reads only that. */
export async function PauseWords({ pause }: Props) {
  const t = await getTranslations("patient.pause");
  const held = pause.includes("all") ? (["all"] as const) : pause;
  return (
    <div className="space-y-1">
      {held.map((one) => (
        <p key={one}>{t(`held.${one}`)}</p>
      ))}
      <p className="font-semibold">{t(`fine.${fineWith(pause)}`)}</p>
    </div>
  );
}
