import { getTranslations } from "next-intl/server";
import { EndForToday } from "@/app/patient/session/[sessionId]/hurts/[itemId]/end-for-today";
import { LinkButton } from "@/components/ui/button";

type AfterWalkProps = {
  readonly sessionId: string;
  readonly name: string;
  readonly easier: string;
  /** The pain has gone. */
  readonly settled: boolean;
};

/** The exercise is left out today: on with the next one, the end for today, or a check-in. */
export async function AfterWalk({ sessionId, name, easier, settled }: AfterWalkProps) {
  const t = await getTranslations("session");
  return (
    <div className="space-y-5">
      <h1>{t("hurts.after.title")}</h1>
      <p>{t(settled ? "hurts.after.gone" : "hurts.after.still", { name })}</p>
      <p>{t("hurts.after.easier", { easier })}</p>
      <p className="text-muted">{t("hurts.after.told")}</p>
      <LinkButton href={`/patient/session/${sessionId}`}>{t("hurts.after.next")}</LinkButton>
      <LinkButton href="/patient/check-in" variant="secondary">
        {t("hurts.checkIn")}
      </LinkButton>
      <EndForToday sessionId={sessionId} />
    </div>
  );
}
