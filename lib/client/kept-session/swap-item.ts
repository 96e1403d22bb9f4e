import { type From, inSession, type Taken } from "@/lib/client/kept-session/step";

/** The easier exercise in the place of one that hurt: at once here, and the server decides when it arrives. */
export function swapItem({ session, items }: From, id: string): Taken | null {
  const easier = items.find(({ standsFor }) => standsFor === id);
  if (!easier) return null;
  const { stopped, swapped = [] } = session;
  const after = {
    ...session,
    stopped: [...new Set([...stopped, id])],
    swapped: [...new Set([...swapped, id])],
  };
  const answer = { kind: "item-swap", ...inSession(session), itemId: id } as const;
  return { answers: swapped.includes(id) ? [] : [answer], after, next: { at: "item", id: easier.id } };
}
