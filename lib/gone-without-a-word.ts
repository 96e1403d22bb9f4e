/**
 * An answer takes milliseconds, and a database that is gone without a word (a network cut, a machine that took over) never
 * gives one: its connection is left after so long, and the next is made to whoever answers now. The server for its part
 * ends a transaction whose client has not said a word for longer than any send takes: its locks would hold up an alert.
 */
export const GONE_WITHOUT_A_WORD = {
  query_timeout: 30_000,
  idle_in_transaction_session_timeout: 60_000,
} as const;

/** pg's own words when `query_timeout` has passed; it gives the error no code. */
export const isUnanswered = (error: unknown) =>
  error instanceof Error && error.message === "Query read timeout";
