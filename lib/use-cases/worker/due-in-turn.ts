import "server-only";
import { listEveryClinicId } from "@/lib/data/every-clinic";
import { apart } from "@/lib/use-cases/worker/apart";
import { inTurn } from "@/lib/use-cases/worker/in-lanes";

/**
 * What is due, read from the rows of each clinic and told of each in turn; a clinic whose rows cannot be read holds up no
 * other. `code` is what the log calls that.
 */
export async function dueInTurn<Due>(
  code: string,
  dueOf: (clinicId: string) => Promise<readonly Due[]>,
): Promise<Due[]> {
  const lists: (readonly Due[])[] = [];
  for (const clinicId of await listEveryClinicId())
    await apart(code, { clinicId }, async () => void lists.push(await dueOf(clinicId)));
  return inTurn(lists);
}
