import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import type { ChartBanner } from "@/lib/contracts/chart";
import { UNREAD, type Unread } from "@/lib/contracts/part";
import { isAppError } from "@/lib/errors";
import { pageData } from "@/lib/http/page-actor";
import { log } from "@/lib/log";
import { viewBanner } from "@/lib/use-cases/patients/view-banner";

type Bannered = { readonly banner: ChartBanner };

/** Loads a tab of the chart; where its rows cannot be read, the banner alone, so that alerts stand over the failure. */
export function tabData<T extends Bannered>(
  actor: StaffActor,
  patientId: string,
  load: Promise<T>,
): Promise<T | (Bannered & Unread)> {
  const orBanner = async (error: unknown) => {
    if (isAppError(error)) throw error;
    log().error({ err: error, action: actor.action, requestId: actor.requestId }, "tab not read");
    return { ...UNREAD, banner: await viewBanner(actor, patientId) };
  };
  return pageData(load.catch(orBanner));
}
