import "server-only";
import { MOST_IMPORT_ROWS } from "@/lib/contracts/patient-import";
import { type LeftOutRow, listLeftOut } from "@/lib/data/patients/patient-import-rows";
import { findImport } from "@/lib/data/patients/patient-imports";
import { withActorSql } from "@/lib/data/with-actor";
import { leftOutWords } from "@/lib/domain/imports/left-out-words";
import { plainDate } from "@/lib/domain/visits/clinic-time";
import { AppError } from "@/lib/errors";
import { csvRows } from "@/lib/use-cases/exports/csv-rows";
import type { ImportActor } from "@/lib/use-cases/imports/held-import";

const ROWS_A_PIECE = 1_000;

/** The rows that added nobody as they were sent, with their number and why: to put right, and to send again. */
export async function saveLeftOut(actor: ImportActor, importId: string): Promise<Iterable<string>> {
  const { headings, rows } = await withActorSql(actor, async (sql) => {
    const found = await findImport(sql, actor.clinicId, importId);
    if (!found) throw new AppError("not-found", "no such import");
    const of = { clinicId: actor.clinicId, importId };
    const listed = await listLeftOut(sql, of, ["refused", "alike", "known"], MOST_IMPORT_ROWS);
    const left = listed.filter(({ patientId }) => patientId === null);
    sql.shows(...left.flatMap(({ twinId }) => (twinId === null ? [] : [twinId])));
    return { headings: found.headings, rows: left };
  });
  return asCsv(headings, rows);
}

function* asCsv(headings: readonly string[], rows: readonly LeftOutRow[]): Generator<string> {
  yield `\uFEFF${csvRows([["Row", "Why", ...headings]])}`;
  for (let at = 0; at < rows.length; at += ROWS_A_PIECE)
    yield csvRows(
      rows.slice(at, at + ROWS_A_PIECE).map((row) => {
        const twinBorn = row.twinBorn && plainDate(new Date(row.twinBorn));
        return [row.row, leftOutWords({ ...row, twinBorn }), ...row.cells];
      }),
    );
}
