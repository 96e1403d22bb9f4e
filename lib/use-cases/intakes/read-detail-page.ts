import "server-only";
import type { RefusedPage } from "@/lib/contracts/kiosk";
import type { DetailChanges } from "@/lib/data/intakes/intakes";
import { withActorSql } from "@/lib/data/with-actor";
import type { RawFields } from "@/lib/domain/intake/raw-fields";
import { AppError } from "@/lib/errors";
import { type Detail, isDetail } from "@/lib/use-cases/intakes/details";
import { type Answering, isHidden, refusedOn, requireOpenIntake } from "@/lib/use-cases/intakes/open-intake";

export type DetailPage = {
  readonly clinicName: string;
  readonly detail: Detail;
  /** What was typed on this visit; never what is on record. */
  readonly fields: RawFields;
  readonly problems: RefusedPage["problems"];
};

const yesNo = (value: boolean | undefined) => (value === undefined ? undefined : value ? "yes" : "no");

function typedBefore({ mayRing, mayLeaveMessage, ...texts }: DetailChanges): RawFields {
  return { ...texts, mayRing: yesNo(mayRing), mayLeaveMessage: yesNo(mayLeaveMessage) };
}

/** The page on which one detail is put right. The recorded value is not shown: the box starts empty. */
export async function readDetailPage(actor: Answering, detail: string): Promise<DetailPage> {
  return withActorSql(actor, async (sql) => {
    const { intake } = await requireOpenIntake(sql, actor);
    if (!isDetail(detail)) throw new AppError("not-found", "no such detail");
    const page = `details/${detail}`;
    const refused = refusedOn(actor, intake, page);
    const typed = isHidden(actor, intake, page) ? {} : typedBefore(intake.detailChanges);
    return {
      clinicName: intake.clinicName,
      detail,
      fields: refused?.fields ?? typed,
      problems: refused?.problems ?? [],
    };
  });
}
