import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { updateKioskDraft } from "@/lib/data/kiosk/kiosk-state";
import { updateVisitCodeUsed } from "@/lib/data/kiosk/kiosk-visits";
import { type Limit, takeTry } from "@/lib/data/rate-limits";
import { withActorSql } from "@/lib/data/with-actor";
import { arrive, type FindOutcome, miss, noSooner, theOne } from "@/lib/use-cases/kiosk/find-visit";
import { readFreeKiosk } from "@/lib/use-cases/kiosk/kiosk-screen";
import { secretHash } from "@/lib/secrets";
import { visitCodeHash } from "@/lib/use-cases/kiosk/visit-code";

type Kiosk = ActorFor<"kiosk.find-visit">;

const NOTHING_TYPED = { page: "code", fields: {}, problems: [] };

/** Codes from reminders are known for a day, and a tablet stands open to anybody: it takes so many an hour. */
const TRIES: Limit = { name: "kiosk-code", tries: 60, seconds: 3600 };

/** Opens the visit of whoever has a code, from the desk or from a reminder. A wrong one counts as a visit not found. */
export function findByCode(actor: Kiosk, typed: { readonly code: string }): Promise<FindOutcome> {
  return noSooner(lookForCode(actor, typed));
}

async function lookForCode(actor: Kiosk, { code }: { readonly code: string }): Promise<FindOutcome> {
  const { allowed } = await takeTry(TRIES, secretHash("kiosk-code-tries", actor.deviceId));
  return withActorSql(actor, async (sql) => {
    await readFreeKiosk(sql, actor);
    await updateKioskDraft(sql, actor.deviceId, NOTHING_TYPED);
    const hash = visitCodeHash(actor.clinicId, code);
    const visit = allowed ? theOne(await updateVisitCodeUsed(sql, actor.clinicId, hash)) : undefined;
    return visit ? arrive(sql, actor, visit) : miss(sql, actor);
  });
}
