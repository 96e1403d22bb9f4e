import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { updateKioskDraft } from "@/lib/data/kiosk-devices";
import { updateVisitCodeUsed } from "@/lib/data/kiosk-visits";
import { withActorSql } from "@/lib/data/with-actor";
import { arrive, type FindOutcome, miss, noSooner, theOne } from "@/lib/use-cases/kiosk/find-visit";
import { readFreeKiosk } from "@/lib/use-cases/kiosk/kiosk-screen";
import { visitCodeHash } from "@/lib/use-cases/kiosk/visit-code";

const NOTHING_TYPED = { page: "code", fields: {}, problems: [] };

/** Opens the visit of whoever has a living code from the desk, once. A wrong one counts as a visit not found. */
export function findByCode(
  actor: ActorFor<"kiosk.find-visit">,
  { code }: { readonly code: string },
): Promise<FindOutcome> {
  return noSooner(
    withActorSql(actor, async (sql) => {
      await readFreeKiosk(sql, actor);
      await updateKioskDraft(sql, actor.deviceId, NOTHING_TYPED);
      const visit = theOne(
        await updateVisitCodeUsed(sql, actor.clinicId, visitCodeHash(actor.clinicId, code)),
      );
      return visit ? arrive(sql, actor, visit) : miss(sql, actor);
    }),
  );
}
