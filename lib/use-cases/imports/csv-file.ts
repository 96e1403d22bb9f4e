import "server-only";
import { CsvError, parse as parseStream } from "csv-parse";
import { parse } from "csv-parse/sync";

const DELIMITERS = [",", ";", "\t", "|"] as const;
const SAMPLE_ROWS = 20;
/** A mark of quotation that nothing closes would else take in the rest of the file. */
const MOST_OF_A_ROW = 50_000;
const PIECE = 65_536;
const OPTIONS = { relax_column_count: true, relax_quotes: true, max_record_size: MOST_OF_A_ROW } as const;

/** Two bytes at the front say that letters take two bytes each, and in which order. */
function encodingOf([first, second]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

/** Bytes as text, without a mark at the front: UTF-8 or UTF-16, else as old spreadsheets write. Null where it is no text. */
export function csvText(bytes: Uint8Array): string | null {
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder("windows-1252").decode(bytes);
  }
  return text.includes("\0") ? null : text;
}

/** "sep=;" above everything tells spreadsheets what parts the columns; they do not show it as a row. */
function parted(text: string): { readonly rows: string; readonly told: string | null } {
  const told = /^sep=([,;|\t])\r?\n/i.exec(text);
  return told ? { rows: text.slice(told[0].length), told: told[1] ?? null } : { rows: text, told: null };
}

export type CsvHead = {
  readonly delimiter: string;
  readonly headings: readonly string[];
  readonly sample: readonly (readonly string[])[];
};
const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "");

/** The first so many rows; null where they cannot be read. */
function firstRows(text: string, delimiter: string, to: number): string[][] | null {
  try {
    return parse(text, { ...OPTIONS, delimiter, to });
  } catch {
    return null;
  }
}

/** The headings and some rows after them, by the mark that makes most columns; null where there is no table. */
export function csvHead(text: string): CsvHead | null {
  const { rows, told } = parted(text);
  const found = (told === null ? DELIMITERS : [told]).map((delimiter) => {
    // A row that cannot be read is told of when every row is checked.
    const read = firstRows(rows, delimiter, SAMPLE_ROWS + 1) ?? firstRows(rows, delimiter, 1) ?? [];
    const [headings = [], ...sample] = read.filter((cells) => !isBlank(cells));
    return { delimiter, headings, sample };
  });
  const best = found.toSorted((one, other) => other.headings.length - one.headings.length)[0];
  return best && best.headings.length > 1 ? best : null;
}

/** `row` is what a spreadsheet calls it: the headings are row 1. */
export type NumberedRow = { readonly row: number; readonly cells: readonly string[] };

/** The file cannot be read on after this row. */
export class UnreadableRow extends Error {
  override name = "UnreadableRow";
  readonly row: number;
  constructor(row: number) {
    super("unreadable row");
    this.row = row;
  }
}

/** Given a piece at a time, so that other work of the process gets its turn. */
function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}

/** The rows below the headings that have anything in them, in batches. Throws UnreadableRow. */
export async function* csvBatches(
  text: string,
  delimiter: string,
  size: number,
): AsyncGenerator<readonly NumberedRow[]> {
  const parser = parseStream({ ...OPTIONS, delimiter });
  const feeding = feed(parser, pieces(parted(text).rows));
  let batch: NumberedRow[] = [];
  let row = 0;
  let headed = false;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      if (isBlank(cells)) continue;
      if (headed) batch.push({ row, cells });
      headed = true;
      if (batch.length < size) continue;
      yield batch;
      batch = [];
    }
  } catch (error) {
    // Rows it had read but not given yet count too.
    throw error instanceof CsvError ? new UnreadableRow(Number(error["records"]) || row) : error;
  } finally {
    parser.destroy();
    await feeding;
  }
  if (batch.length > 0) yield batch;
}

/** Waits where the reader is slower. Ends without a word once the reader has left. */
async function feed(parser: ReturnType<typeof parseStream>, from: Iterable<string>): Promise<void> {
  for (const piece of from) {
    if (parser.destroyed) return;
    if (!parser.write(piece))
      await new Promise<void>((go) => {
        parser.once("drain", go);
        parser.once("close", go);
      });
  }
  if (!parser.destroyed) parser.end();
}
