import "server-only";
import type { Prisma } from "@/prisma/generated/client";

export type SqlValue = string | number | boolean | Date | null | readonly string[] | object;

/** Runs statements inside the open transaction; rows come back as the statement names them. */
export type Sql = {
  query<Row extends object>(text: string, values?: readonly SqlValue[]): Promise<Row[]>;
  /** Notes patients whose record this request shows or changes; the access-log row names them. */
  shows(...patientIds: readonly string[]): void;
};

/** The same transaction with Prisma's typed queries; what a use case gets from `withActor`. */
export type Db = Sql & { readonly prisma: Prisma.TransactionClient };

/** The answer of a statement that nothing in its transaction waits for: it comes with COMMIT's, in the same packet. */
export class AtCommit<T> {
  readonly answer: Promise<T>;

  constructor(answer: Promise<T>) {
    this.answer = answer;
    // Met when the transaction closes, which is after this statement was sent.
    answer.catch(() => undefined);
  }
}
