import type { Query } from "@/lib/contracts/query";
import "server-only";
import { type WantedSlot, wantedSlot } from "@/lib/http/wanted-slot";

/** What a patient asks for in an address: a time, and what the visit is for. What cannot be read is left out. */
export function wantedVisit(query: Query): WantedSlot & { readonly kind: string | undefined } {
  const kind = query["kind"];
  return { ...wantedSlot(query), kind: typeof kind === "string" && kind.length <= 60 ? kind : undefined };
}
