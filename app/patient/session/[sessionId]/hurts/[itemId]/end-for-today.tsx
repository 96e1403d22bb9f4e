import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";

/** Ends the session; what was done stays. */
export async function EndForToday({ sessionId }: { readonly sessionId: string }) {
  const t = await getTranslations("session");
  return (
    <form method="post" action={`/api/exercise-sessions/${sessionId}/finish`}>
      <Button variant="secondary">{t("hurts.end")}</Button>
    </form>
  );
}
