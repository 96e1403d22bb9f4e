import "server-only";
import { listOwnBases } from "@/lib/data/programmes/own-exercises";
import type { NewItem } from "@/lib/data/programmes/programme-versions";
import type { Sql } from "@/lib/data/sql";
import { AppError } from "@/lib/errors";

/** Own words must be the clinic's, and stand on the exercise the item names: its rules are those that were checked. */
export async function refuseForeignWords(
  sql: Sql,
  clinicId: string,
  items: readonly NewItem[],
): Promise<void> {
  const named = items.flatMap(({ own }) => (own ? [own.versionId] : []));
  if (named.length === 0) return;
  const basisOf = new Map(
    (await listOwnBases(sql, clinicId, named)).map(({ versionId, basis }) => [versionId, basis]),
  );
  const wrong = items.flatMap(({ exerciseId, own }, index): [string, string][] =>
    own && basisOf.get(own.versionId) !== exerciseId
      ? [[`items.${index}`, "This exercise of the clinic is not known. Take it out and add it again."]]
      : [],
  );
  if (wrong.length > 0) throw new AppError("invalid", "foreign words", Object.fromEntries(wrong));
}
