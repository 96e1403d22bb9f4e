import { getTranslations } from "next-intl/server";
import type { PatientPlan } from "@/lib/use-cases/exercise-sessions/today-plan";

type Props = Pick<Extract<PatientPlan, { kind: "ready" }>, "walking">;

/** How long to walk today by the walking test, and the way to the test. */
export async function WalkingToday({ walking }: Props) {
  if (walking === null) return null;
  const t = await getTranslations("session.walk");
  const isNew = walking === "untested";
  return (
    <p>
      {isNew ? t("linkFirst") : words(walking.target, t)}{" "}
      <a href="/patient/walk" className="inline-flex min-h-(--target) items-center font-semibold">
        {t(!isNew && walking.retestDue ? "linkDue" : "link")}
      </a>
    </p>
  );
}

type Target = Exclude<NonNullable<Props["walking"]>, "untested">["target"];

function words(target: Target, t: Awaited<ReturnType<typeof getTranslations<"session.walk">>>): string {
  return target.kind === "walk" ? t("today", { minutes: target.minutes }) : t("todayStopStart");
}
