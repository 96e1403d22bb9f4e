import "server-only";

/**
 * Waits for statements that left together, in the order given; then throws the first failure, if any. Unlike
 * Promise.all it never returns while one of them still holds the transaction's connection.
 */
export async function together(...statements: readonly Promise<unknown>[]): Promise<void> {
  const outcomes = await Promise.allSettled(statements);
  const failed = outcomes.find((outcome) => outcome.status === "rejected");
  if (failed) throw failed.reason;
}
