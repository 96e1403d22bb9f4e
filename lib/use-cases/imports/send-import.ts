import "server-only";
import { LIST_LIMIT, MOST_IMPORT_COLUMNS } from "@/lib/contracts/patient-import";
import { createImport } from "@/lib/data/patients/patient-imports";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { writeStored } from "@/lib/files/file-store";
import { type CsvHead, csvHead, csvText } from "@/lib/use-cases/imports/csv-file";
import type { ImportActor } from "@/lib/use-cases/imports/held-import";

const LONGEST_NAME = 120;
/** How a workbook begins: it is a zip. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];

const EMPTY =
  "This file is empty. Save the list as “CSV UTF-8” once more, look whether it opens, and send that.";

type SentList = { readonly file: Uint8Array; readonly name: string };

const refuse = (words: string) => new AppError("invalid", "no file to import", { list: words });

/** The file as text with its headings, or why it is none. */
function readList({ file, name }: SentList): { readonly text: string; readonly head: CsvHead } {
  if (file.byteLength === 0) throw refuse(name === "" ? "Choose a file" : EMPTY);
  if (file.byteLength > LIST_LIMIT.most) throw refuse(LIST_LIMIT.words);
  if (ZIP.every((byte, at) => file[at] === byte))
    throw refuse("This is a workbook. In the spreadsheet choose “Save as”, “CSV UTF-8”, and send that file.");
  const text = csvText(file);
  if (text === null) throw refuse("This is no CSV file. Save the list as “CSV UTF-8” and send that.");
  const head = csvHead(text);
  if (head === null)
    throw refuse(
      "No table was found. The first row must name the columns, separated by commas, semicolons or tabs.",
    );
  if (head.headings.length > MOST_IMPORT_COLUMNS)
    throw refuse(`The list has more than ${MOST_IMPORT_COLUMNS} columns. Take out those you do not need.`);
  return { text, head };
}

/** Takes a list in; nothing of it is done before somebody has said what its columns are. Answers its id. */
export async function sendImport(actor: ImportActor, sent: SentList): Promise<string> {
  const { text, head } = readList(sent);
  const { clinicId, staffId } = actor;
  const fileName = sent.name.trim().slice(0, LONGEST_NAME) || "A list";
  return withActorSql(actor, async (sql) => {
    const importId = await createImport(sql, { clinicId, uploadedBy: staffId, fileName, ...head });
    await writeStored({ clinicId, fileId: importId }, new TextEncoder().encode(text));
    return importId;
  });
}
