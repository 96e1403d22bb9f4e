import "server-only";
import { stringify } from "csv-stringify/sync";
import { csvCell } from "@/lib/domain/exports/csv-cell";

/**
 * Rows as CSV (RFC 4180). A text that a spreadsheet would run as a formula begins with an apostrophe instead: whatever
 * a patient typed is text (threat T26).
 */
export function csvRows(rows: readonly (readonly unknown[])[]): string {
  return stringify(
    rows.map((row) => row.map(csvCell)),
    // A break within a text would else end its row, where it is not the one rows end with.
    { escape_formulas: true, record_delimiter: "windows", quoted_match: /[\r\n]/ },
  );
}
