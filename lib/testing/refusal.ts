import { isAppError } from "@/lib/errors";

/** The code by which work was refused, or that it went through; anything else is the error itself. */
export const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "went through",
    (error: unknown) => (isAppError(error) ? error.code : error),
  );
