import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Button, LinkButton } from "@/components/ui/button";

type AfterWalkProps = {
  readonly sessionId: string;
  readonly itemId: string;
  readonly name: string;
  readonly easier: string;
  /** The exercise that may take its place today; null where none may. */
  readonly swapTo: string | null;
  /** The pain has gone. */
  readonly settled: boolean;
  /** The way to end for today. */
  readonly end: ReactNode;
};

/** The exercise is left out today: an easier one in its place, on with the next one, the end for today, or a check-in. */
export async function AfterWalk(props: AfterWalkProps) {
  const { sessionId, itemId, name, easier, swapTo, settled, end } = props;
  const t = await getTranslations("session");
  return (
    <div className="space-y-5">
      <h1>{t("hurts.after.title")}</h1>
      <p>{t(settled ? "hurts.after.gone" : "hurts.after.still", { name })}</p>
      <p>{t("hurts.after.easier", { easier })}</p>
      <p className="text-muted">{t("hurts.after.told")}</p>
      {swapTo !== null && (
        <form method="post" action={`/api/exercise-sessions/${sessionId}/pain-stops/${itemId}/swap`}>
          <Button>{t("hurts.after.swap", { name: swapTo })}</Button>
        </form>
      )}
      <LinkButton href={`/patient/session/${sessionId}`} variant={swapTo === null ? "primary" : "secondary"}>
        {t(swapTo === null ? "hurts.after.next" : "hurts.after.without")}
      </LinkButton>
      <LinkButton href="/patient/check-in" variant="secondary">
        {t("hurts.checkIn")}
      </LinkButton>
      {end}
    </div>
  );
}
