import type { PlanOnPhone } from "@/lib/client/kept-session/plan-on-phone";
import { type KeptItem, mayStay, type View, viewAfter } from "@/lib/client/kept-session/view";
import { askedFirst, type Gate, isClosedOn } from "@/lib/domain/outbox/phone-gate";
import { openOn, type Worked, workedBy } from "@/lib/domain/outbox/phone-rests";
import { type PhoneSession, sessionNow, withEnd } from "@/lib/domain/outbox/phone-session";

/** What comes before the exercises; "done" where today's session is over and nothing is begun any more. */
export type Asked = ReturnType<typeof askedFirst> | "done";
type OnPhone = { readonly gate: Gate | null; readonly session: PhoneSession | null };
export type Found = {
  readonly session: PhoneSession | null;
  readonly asked: Asked;
  readonly on: { readonly day: string; readonly worked: Worked };
};

/** How things stand on a day of the phone, by what it has noted and what the server knew. */
export function foundOn(plan: PlanOnPhone, { gate, session: noted }: OnPhone, day: string): Found {
  const stored = withEnd(noted, plan.ended);
  const session = sessionNow(stored, plan.open, { day, versionId: plan.versionId });
  const goesOn = session !== null && !isClosedOn(gate, day);
  const isOver = isDoneOn(plan, stored, day);
  return {
    session,
    asked: isOver ? "done" : goesOn ? "nothing" : askedFirst(plan, { gate, session: stored }, day),
    on: { day, worked: workedBy([plan.open, stored], day) },
  };
}

/** Whether a session of this day of the phone is over, as the home page has it: ended here or, as far as is known, elsewhere. */
const isDoneOn = ({ day: keptOn, ended }: PlanOnPhone, stored: PhoneSession | null, day: string): boolean =>
  (keptOn === day && ended.length > 0) || (stored?.ended === true && stored.day === day);

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
