import "server-only";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { ShownImport, ShownRow } from "@/lib/contracts/patient-import";
import { type LeftOutRow, listLeftOut } from "@/lib/data/patients/patient-import-rows";
import { findImport, type PatientImport } from "@/lib/data/patients/patient-imports";
import { findClinicClock } from "@/lib/data/patients/patients";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { guessColumns } from "@/lib/domain/imports/columns";
import { likelyOrder } from "@/lib/domain/imports/date-order";
import { leftOutWords } from "@/lib/domain/imports/left-out-words";
import { plainDate } from "@/lib/domain/visits/clinic-time";
import { AppError } from "@/lib/errors";
import type { ImportActor } from "@/lib/use-cases/imports/held-import";

const SHOWN_ROWS = 50;

function guessOf(
  { headings, sample, columns, dateOrder }: PatientImport,
  today: string,
): ShownImport["guess"] {
  const guessed = columns ?? guessColumns(headings);
  const at = guessed.birthDate;
  const dates = at === undefined ? [] : sample.map((cells) => cells[at] ?? "");
  return { columns: guessed, dateOrder: dateOrder ?? likelyOrder(dates, today) };
}

function shownRow(sql: Sql, row: LeftOutRow): ShownRow {
  if (row.twinId !== null) sql.shows(row.twinId);
  if (row.patientId !== null) sql.shows(row.patientId);
  const twinBorn = row.twinBorn && plainDate(new Date(row.twinBorn));
  const said = row.cells.filter((cell) => cell.trim() !== "").join(", ");
  return {
    ...{ row: row.row, twinId: row.twinId, patientId: row.patientId },
    words: leftOutWords({ ...row, twinBorn }),
    said: said.length > 160 ? `${said.slice(0, 160)}…` : said,
  };
}

/** One list: what its columns may be, how far it is, and the first rows there is something to say about. */
export function viewImport(actor: ImportActor, importId: string): Promise<ShownImport> {
  const of = { clinicId: actor.clinicId, importId };
  return withActorSql(actor, async (sql) => {
    const found = await findImport(sql, actor.clinicId, importId);
    if (!found) throw new AppError("not-found", "no such import");
    const { today } = await findClinicClock(sql, patientsVisibleTo(actor));
    const refused = await listLeftOut(sql, of, ["refused"], SHOWN_ROWS);
    const alike = await listLeftOut(sql, of, ["alike"], SHOWN_ROWS);
    return {
      ...found,
      guess: guessOf(found, today),
      refusedRows: refused.map((row) => shownRow(sql, row)),
      alikeRows: alike.map((row) => shownRow(sql, row)),
    };
  });
}
