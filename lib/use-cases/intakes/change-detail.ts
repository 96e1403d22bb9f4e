import "server-only";
import { withActorSql } from "@/lib/data/with-actor";
import type { RawFields } from "@/lib/domain/intake/raw-fields";
import { AppError } from "@/lib/errors";
import { isDetail, readDetail } from "@/lib/use-cases/intakes/details";
import { saveChange } from "@/lib/use-cases/intakes/intake-change";
import { type Answering, requireOpenIntake } from "@/lib/use-cases/intakes/open-intake";

/**
 * Keeps a detail the patient put right, on the intake: a name and a date of birth do not prove who stands at the
 * tablet, so staff take it over. Answers whether it could be read.
 */
export async function changeDetail(
  actor: Answering,
  posted: { readonly detail: string; readonly fields: RawFields },
): Promise<"saved" | "refused"> {
  const { detail, fields } = posted;
  if (!isDetail(detail)) throw new AppError("not-found", "no such detail");
  const read = readDetail(detail, fields);
  return withActorSql(actor, async (sql) => {
    const { intake } = await requireOpenIntake(sql, actor, { forUpdate: true });
    const { replaced = [] } = intake.draft;
    if ("problems" in read) {
      const refused = { page: `details/${detail}`, fields, problems: read.problems };
      await saveChange(sql, actor, intake, { draft: { replaced, refused } });
      return "refused";
    }
    const detailChanges = { ...intake.detailChanges, ...read.change };
    await saveChange(sql, actor, intake, { draft: { replaced }, detailChanges, page: `details/${detail}` });
    return "saved";
  });
}
