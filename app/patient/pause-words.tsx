import { getTranslations } from "next-intl/server";
import type { PauseClass } from "@/lib/domain/triage/rule";
import type { InterruptingTier } from "@/lib/domain/triage/tiers";

type Props = {
  readonly pause: readonly PauseClass[];
  /** Of the instruction that stands, if one does. */
  readonly tier?: InterruptingTier | undefined;
};

function fineWith(pause: readonly PauseClass[]): "all" | "day" | "partly" {
  if (pause.includes("all")) return "all";
  return pause.includes("day") ? "day" : "partly";
}

/**
 * What is on hold in plain words, and what is still fine to do. Who is paused altogether reads only that. While an
 * emergency stands nothing is called fine: it could keep somebody at home.
 */
export async function PauseWords({ pause, tier }: Props) {
  const t = await getTranslations("patient.pause");
  const held = pause.includes("all") ? (["all"] as const) : pause;
  return (
    <div className="space-y-1">
      {held.map((one) => (
        <p key={one}>{t(`held.${one}`)}</p>
      ))}
      {tier !== "emergency" && <p className="font-semibold">{t(`fine.${fineWith(pause)}`)}</p>}
    </div>
  );
}
