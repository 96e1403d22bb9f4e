import { z } from "zod";
import type { SizeLimit } from "@/lib/domain/files/limits";
import { type ColumnMap, IMPORT_FIELDS, type ImportField } from "@/lib/domain/imports/columns";
import { DATE_ORDERS, type DateOrder } from "@/lib/domain/imports/date-order";

export const MOST_IMPORT_BYTES = 20_000_000;
export const MOST_IMPORT_ROWS = 50_000;
export const MOST_IMPORT_COLUMNS = 200;
/** A list has any media type, or none: a browser names it after the programs of its machine. */
export const LIST_LIMIT: SizeLimit = {
  kind: "",
  most: MOST_IMPORT_BYTES,
  words: "The file is larger than 20 MB. Split it into parts of 50,000 rows or fewer",
};

const column = z
  .union(
    [z.literal(""), z.coerce.number().int().min(0).max(MOST_IMPORT_COLUMNS)],
    "Choose one of the columns",
  )
  .default("");
const fields = Object.fromEntries(IMPORT_FIELDS.map((field) => [field, column])) as Record<
  ImportField,
  typeof column
>;

/** Which column holds what. A name and a date of birth must be among them, each column once, and the order of dates is said. */
export const mappingFields = z
  .object({ ...fields, dateOrder: z.enum(DATE_ORDERS, "Choose how the file writes dates") })
  .transform(({ dateOrder, ...chosen }) => {
    const given = Object.entries(chosen).filter(([, at]) => at !== "");
    const columns: ColumnMap = Object.fromEntries(given);
    return { dateOrder, columns };
  })
  .superRefine(({ columns }, context) => {
    const complain = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    const named = columns.fullName ?? columns.firstName ?? columns.lastName;
    if (named === undefined) complain("fullName", "Choose the column of the name");
    if (columns.birthDate === undefined) complain("birthDate", "Choose the column of the date of birth");
    const taken = new Set<number>();
    for (const [field, at] of Object.entries(columns)) {
      if (taken.has(at)) complain(field, "This column is chosen above already");
      taken.add(at);
    }
  });
export type MappingInput = z.infer<typeof mappingFields>;

/** What is done with rows of people who may be here already. */
export const runFields = z.object({
  alike: z.enum(["leave", "add"], "Choose what happens to people who may be here already").default("leave"),
});
export type RunInput = z.infer<typeof runFields>;

export type ImportState = "mapping" | "checking" | "checked" | "running" | "done" | "failed" | "ended";
export type ImportCounts = {
  readonly added: number;
  readonly known: number;
  readonly alike: number;
  readonly refused: number;
};

/** A row there is something to say about. */
export type ShownRow = {
  readonly row: number;
  readonly words: string;
  /** What the row says, shortened. */
  readonly said: string;
  readonly twinId: string | null;
  readonly patientId: string | null;
};
/** One list as its page shows it. */
export type ShownImport = ImportCounts & {
  readonly id: string;
  readonly state: ImportState;
  readonly fileName: string;
  readonly headings: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly total: number;
  readonly doneRows: number;
  readonly addAlike: boolean;
  readonly problem: string | null;
  readonly problemRow: number | null;
  readonly guess: { readonly columns: ColumnMap; readonly dateOrder: DateOrder | null };
  readonly refusedRows: readonly ShownRow[];
  readonly alikeRows: readonly ShownRow[];
};
