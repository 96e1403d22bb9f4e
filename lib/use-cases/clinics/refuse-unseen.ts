import "server-only";
import { holdSettings } from "@/lib/data/clinics/clinics";
import type { Sql } from "@/lib/data/sql";
import { type Boxes, madeInWords, madeMeanwhile } from "@/lib/domain/clinics/seen-boxes";
import { AppError } from "@/lib/errors";

type SettingsSave = {
  readonly clinicId: string;
  /** What the form showed; null where it goes by nothing it saw. */
  readonly seen: Boxes | null;
  readonly sent: Boxes;
  /** As they stand, read once no other save can come between. */
  readonly now: () => Promise<Boxes>;
  /** A box's value as a person reads it. */
  readonly inWords?: (value: string, box: string) => string;
  /** Which box it is, before what is said of it, where the words may stand far from it: "Monday 8:00 am: ". */
  readonly named?: (box: string) => string;
};

/**
 * Holds the clinic's settings until the end of the transaction. Throws invalid where somebody else has made a box other
 * than this form showed, with what they made it; the form comes back with what was typed, and its next save keeps that.
 */
export async function refuseUnseen(
  sql: Sql,
  { clinicId, seen, sent, now: read, inWords = (value) => value, named = () => "" }: SettingsSave,
): Promise<void> {
  await holdSettings(sql, clinicId);
  const now = await read();
  const said = (box: string) => {
    const value = now[box] ?? "";
    return `${named(box)}${madeInWords(value === "" ? "" : inWords(value, box))}`;
  };
  const unseen = madeMeanwhile(seen, sent, now).map((box) => [box, said(box)] as const);
  if (unseen.length > 0) throw new AppError("invalid", "changed meanwhile", Object.fromEntries(unseen));
}
