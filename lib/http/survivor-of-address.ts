import "server-only";
import { headers } from "next/headers";
import { requireActor } from "@/lib/auth/require-actor";
import { isAppError } from "@/lib/errors";
import { isId } from "@/lib/http/id-from";
import { survivorOf } from "@/lib/use-cases/patients/view-patient";

const CHART = /^\/clinic\/patients\/([^/]+)/;

/** The record that has what this address of a chart led to, whatever tab it named; null where it was merged into none. */
export async function survivorOfAddress(): Promise<string | null> {
  const path = (await headers()).get("x-plumbline-path") ?? "";
  const patientId = CHART.exec(path)?.[1] ?? "";
  if (!isId(patientId)) return null;
  try {
    return await survivorOf(await requireActor("patient.view"), patientId);
  } catch (error) {
    if (isAppError(error)) return null;
    throw error;
  }
}
