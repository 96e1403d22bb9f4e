import type { Row } from "@/prisma/seed/rows";
import type { Subject } from "./subject";

/** A list of patients that was sent in, and a copy of the clinic. */
export function copyRows(one: Subject): readonly (readonly [table: string, row: Row])[] {
  return [
    [
      "patient_import",
      {
        ...{
          clinic_id: one.clinicId,
          id: one.importId,
          uploaded_by: one.staffId,
          uploaded_at: new Date(),
          state: "checked",
        },
        ...{ file_name: `${one.canary}.csv`, delimiter: ",", headings: ["Name", "Born"] },
        ...{ sample: [[one.canary, "1980-01-02"]], worked_at: new Date() },
      },
    ],
    [
      "clinic_export",
      {
        ...{
          clinic_id: one.clinicId,
          id: one.exportId,
          requested_by: one.staffId,
          requested_at: new Date(),
          state: "done",
        },
        ...{ bytes: one.canary.length, tables_done: 1, rows_done: 1, finished_at: new Date() },
        expires_at: new Date(Date.now() + 3_600_000),
      },
    ],
  ];
}
