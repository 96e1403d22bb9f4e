import { type From, inSession, type Taken } from "@/lib/client/kept-session/step";
import { withHurting } from "@/lib/domain/outbox/phone-session";

/** The easier exercise in the place of one that hurt: at once here, and the server decides when it arrives. */
export function swapItem({ session, items }: From, id: string): Taken | null {
  const easier = items.find(({ standsFor }) => standsFor === id);
  if (!easier) return null;
  const { swapped = [] } = session;
  const after = { ...withHurting(session, [id]), swapped: [...new Set([...swapped, id])] };
  const answer = { kind: "item-swap", ...inSession(session), itemId: id } as const;
  return { answers: swapped.includes(id) ? [] : [answer], after, next: { at: "item", id: easier.id } };
}
