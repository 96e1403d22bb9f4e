import type { PlanOnPhone } from "@/lib/client/kept-session/plan-on-phone";
import { type KeptItem, mayStay, type View, viewAfter } from "@/lib/client/kept-session/view";
import { askedFirst, type Gate, isClosedOn } from "@/lib/domain/outbox/phone-gate";
import { roundOnPhone } from "@/lib/domain/outbox/phone-rounds";
import { openOn, type Worked, workedBy } from "@/lib/domain/outbox/phone-rests";
import { type PhoneSession, sessionNow, withEnd } from "@/lib/domain/outbox/phone-session";

/** What comes before the exercises; "done" where the day's rounds are over and nothing is begun any more. */
export type Asked = ReturnType<typeof askedFirst> | "done";
type OnPhone = { readonly gate: Gate | null; readonly session: PhoneSession | null };
export type Found = {
  readonly session: PhoneSession | null;
  readonly asked: Asked;
  readonly on: { readonly day: string; readonly worked: Worked; readonly round: number };
};

/** How things stand on a day of the phone, by what it has noted and what the server knew. */
export function foundOn(plan: PlanOnPhone, { gate, session: noted }: OnPhone, day: string): Found {
  const stored = withEnd(noted, plan.ended);
  const session = sessionNow(stored, plan.open, { day, versionId: plan.versionId });
  const goesOn = session !== null && !isClosedOn(gate, day);
  const next = roundOnPhone({ plan, session: stored }, day);
  const round = next !== null && session !== null ? (session.round ?? 1) : next;
  return {
    session: round === null ? null : session,
    asked: round === null ? "done" : goesOn ? "nothing" : askedFirst(plan, { gate, session: stored }, day),
    on: { day, worked: workedBy([plan.open, stored], day), round: round ?? 1 },
  };
}

/** What stays on the screen when another day has begun, or another tab has ended it or said what calls for action. */
export function viewOnReturn(view: View, before: PhoneSession | null, { session, asked }: Found): View {
  const isPast = asked !== "nothing" || (before !== null && session?.session !== before.session);
  return isPast && !mayStay(view) ? { at: "start" } : view;
}

/** Set by the worker when it led here from a session that has begun, or from an exercise that hurts. */
const GO_ON = "#go";
const HURT = "#hurt-";
const SWAP = "#swap-";
/** A view, the item to swap by its id, or null where the page is opened as any other. */
type Lead = { readonly view: View } | { readonly swap: string } | null;

/** Where the worker led. */
export function leadOf(
  hash: string,
  items: readonly KeptItem[],
  { session, asked, on }: Found,
  restDays: number,
): Lead {
  const hurts = items.find(({ id }) => hash === `${HURT}${id}`);
  if (hurts) return { view: { at: "hurt", id: hurts.id } };
  const easier = items.find(({ standsFor }) => hash === `${SWAP}${standsFor ?? ""}`);
  if (easier?.standsFor && session) return { swap: easier.standsFor };
  if (hash !== GO_ON || asked !== "nothing") return null;
  return { view: viewAfter(openOn(items, { ...on, restDays }), session) };
}
