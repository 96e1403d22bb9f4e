import "server-only";
import { AppError, TooMany } from "@/lib/errors";
import { NotTaken } from "@/lib/files/made-file";

/** Each costs a core for seconds: a clinic's other requests go first. */
const MOST_AT_ONCE = 1;
/** What the pages say: "in a minute". */
const WAIT_SECONDS = 60;
let making = 0;

/** Decodes and writes anew what was sent, one thing at a time; what is not taken is refused in its own words. */
export async function makeAlone<Made>(work: () => Promise<Made>): Promise<Made> {
  if (making >= MOST_AT_ONCE) throw new TooMany("another picture is being made", WAIT_SECONDS);
  making += 1;
  try {
    return await work();
  } catch (error) {
    throw error instanceof NotTaken
      ? new AppError("invalid", "not taken", { picture: error.message })
      : error;
  } finally {
    making -= 1;
  }
}
