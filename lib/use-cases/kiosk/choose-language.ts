import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { updateKioskLanguage } from "@/lib/data/kiosk/kiosk-state";
import { withActorSql } from "@/lib/data/with-actor";
import { asLanguage } from "@/lib/domain/people/language";
import { AppError } from "@/lib/errors";
import { readFreeKiosk } from "@/lib/use-cases/kiosk/kiosk-screen";

/** Who comes next chose a language; the tablet forgets it with them. Throws invalid for one we have no words for. */
export async function chooseLanguage(
  actor: ActorFor<"kiosk.use">,
  chosen: { readonly language: unknown },
): Promise<void> {
  const language = asLanguage(chosen.language);
  if (language === null) throw new AppError("invalid", "no such language");
  await withActorSql(actor, async (sql) => {
    await readFreeKiosk(sql, actor);
    await updateKioskLanguage(sql, actor.deviceId, language);
  });
}
