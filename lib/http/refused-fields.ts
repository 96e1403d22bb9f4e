import "server-only";
import { isAppError } from "@/lib/errors";
import type { FormResult } from "@/lib/http/define-form";
import { againLong } from "@/lib/http/form-again";

/**
 * Runs a staff form; a refusal that names fields leads back to its page with their words and what was typed. Anything
 * else is left to the route.
 */
export async function orAgain(
  page: string,
  typed: Readonly<Record<string, string>>,
  run: () => Promise<FormResult>,
): Promise<FormResult> {
  try {
    return await run();
  } catch (error) {
    if (isAppError(error, "invalid") && Object.keys(error.fields).length > 0)
      return againLong(page, typed, error.fields);
    throw error;
  }
}
