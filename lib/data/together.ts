import "server-only";

/**
 * Waits for statements that left together, in the order given; then answers each, or throws the first failure. Unlike
 * Promise.all it never returns while one of them still holds the transaction's connection.
 */
export async function together<T extends readonly unknown[]>(
  ...statements: { readonly [K in keyof T]: Promise<T[K]> }
): Promise<T> {
  const outcomes = await Promise.allSettled(statements);
  const failed = outcomes.find((outcome) => outcome.status === "rejected");
  if (failed) throw failed.reason;
  return Promise.all(statements);
}
