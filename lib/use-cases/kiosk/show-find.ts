import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { RefusedPage } from "@/lib/contracts/kiosk";
import { updateKioskTouched } from "@/lib/data/kiosk/kiosk-state";
import { withActorSql } from "@/lib/data/with-actor";
import { one, type RawFields } from "@/lib/domain/intake/raw-fields";
import { FIND_FIELDS, type FindField } from "@/lib/use-cases/kiosk/find-fields";
import { type KioskScreen, readFreeKiosk } from "@/lib/use-cases/kiosk/kiosk-screen";

export type FindPage = {
  readonly kiosk: KioskScreen;
  /** As typed at the last try on this tablet, until it is wiped. */
  readonly fields: Readonly<Record<FindField, string>>;
  readonly problems: RefusedPage["problems"];
  /** The last try was readable and found nothing. */
  readonly wasMissed: boolean;
};

/** The page that asks who is here. */
export async function showFind(actor: ActorFor<"kiosk.use">): Promise<FindPage> {
  return withActorSql(actor, async (sql) => {
    const kiosk = await readFreeKiosk(sql, actor);
    await updateKioskTouched(sql, { ...actor, isOpen: actor.openVisit !== null });
    const isAgain = kiosk.draft.page === "find";
    const typed: RawFields = isAgain ? (kiosk.draft.fields ?? {}) : {};
    const problems = isAgain ? (kiosk.draft.problems ?? []) : [];
    return {
      kiosk,
      fields: Object.fromEntries(
        FIND_FIELDS.map((field) => [field, one(typed, field)]),
      ) as FindPage["fields"],
      problems,
      wasMissed: isAgain && problems.length === 0,
    };
  });
}
