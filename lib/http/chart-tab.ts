import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import type { ChartBanner } from "@/lib/contracts/chart";
import { UNREAD, type Unread } from "@/lib/contracts/part";
import { isAppError } from "@/lib/errors";
import { pageData } from "@/lib/http/page-actor";
import { log } from "@/lib/log";
import { viewBanner } from "@/lib/use-cases/patients/view-banner";

type Bannered = { readonly banner: ChartBanner };

/** What can be said of a page whose rows could not be read; a refusal is no failure. */
function saysUnread(actor: StaffActor, error: unknown): Unread {
  if (isAppError(error)) throw error;
  log().error({ err: error, action: actor.action, requestId: actor.requestId }, "tab not read");
  return UNREAD;
}

/** Loads a tab of the chart; where its rows cannot be read, the banner alone, so that alerts stand over the failure. */
export function tabData<T extends Bannered>(
  actor: StaffActor,
  patientId: string,
  load: Promise<T>,
): Promise<T | (Bannered & Unread)> {
  const orBanner = async (error: unknown) => ({
    ...saysUnread(actor, error),
    banner: await viewBanner(actor, patientId),
  });
  return pageData(load.catch(orBanner));
}

/** Loads what stands under a banner that is read by itself; where it cannot be read, it says so. */
export function tabRows<T>(actor: StaffActor, load: Promise<T>): Promise<T | Unread> {
  return pageData(load.catch((error: unknown) => saysUnread(actor, error)));
}
