import "server-only";
import type { Part } from "@/lib/contracts/part";
import type { Prisma } from "@/prisma/generated/client";

export type SqlValue = string | number | boolean | Date | null | readonly string[] | object;

/** Runs statements inside the open transaction; rows come back as the statement names them. */
export type Sql = {
  query<Row extends object>(text: string, values?: readonly SqlValue[]): Promise<Row[]>;
  /** Notes patients whose record this request shows or changes; the access-log row names them. */
  shows(...patientIds: readonly string[]): void;
  /** What open browsers are told once all of it is committed: see announce.ts. */
  tells(announcement: string): void;
  /** A part of a page that may fail alone, where the page is read in parts; otherwise what it throws is thrown. */
  part<T>(read: () => Promise<T>): Promise<Part<T>>;
};

/** The same transaction with Prisma's typed queries; what a use case gets from `withActor`. */
export type Db = Sql & { readonly prisma: Prisma.TransactionClient };

/**
 * The last statement of a transaction, for work that waits for nothing more: it leaves together with COMMIT, and writes
 * the access-log row too. `answer` reads its rows once they are committed.
 */
export class LastStatement<T> {
  readonly text: string;
  readonly values: readonly SqlValue[];
  readonly answer: (rows: readonly object[]) => T;

  constructor(text: string, values: readonly SqlValue[], answer: (rows: readonly object[]) => T) {
    this.text = text;
    this.values = values;
    this.answer = answer;
  }
}
