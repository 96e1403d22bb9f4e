import { useEffect, useRef, useState } from "react";
import type { Sender } from "@/lib/client/outbox/keep";
import { type AskedSession, morningDue } from "@/lib/domain/outbox/phone-morning";
import { phoneDay } from "@/lib/domain/outbox/phone-session";

/** Set by the worker when it led here from the question's own page. */
const ASKED = "#morning";

type View = "card" | "question" | "saved" | "over";
type Due = ReturnType<typeof morningDue>;

/** The one question of the morning after, as this phone knows it: whether it is due, and the answer into the outbox. */
export function useKeptMorning(sender: Sender, sessions: readonly AskedSession[]) {
  const [due, setDue] = useState<Due>(null);
  const [view, setView] = useState<View>("card");
  const [problem, setProblem] = useState<"nothingChosen" | "notKept" | null>(null);
  const busy = useRef(false);
  const { owner } = sender;

  const show = (next: View) => {
    setProblem(null);
    setView(next);
  };

  const keep = async (of: NonNullable<Due>, fields: Record<string, string>) => {
    const [{ keepAnswer }, { keepMorning }, { sendOutbox }] = await Promise.all([
      import("@/lib/client/outbox/keep"),
      import("@/lib/client/outbox/store"),
      import("@/lib/client/outbox/send"),
    ]);
    await keepAnswer(sender, { kind: "morning", session: of.session, day: phoneDay(new Date()), fields });
    await keepMorning({ owner, ...of, told: true });
    setDue(null);
    show("saved");
    void sendOutbox(owner);
  };

  const answer = (fields: Record<string, string>) => {
    if (due === null || busy.current) return;
    if (fields["pain"] === undefined) {
      setProblem("nothingChosen");
      return;
    }
    busy.current = true;
    void keep(due, fields)
      .catch(() => setProblem("notKept"))
      .finally(() => {
        busy.current = false;
      });
  };

  useEffect(() => {
    let over = false;
    const restore = async () => {
      const { keepMorning, readMorning, readSession } = await import("@/lib/client/outbox/store");
      const [onPhone, noted] = [await readSession(owner), await readMorning(owner)];
      if (over) return;
      const found = morningDue({ sessions, onPhone, noted }, phoneDay(new Date()));
      setDue(found);
      if (location.hash === ASKED) {
        setView(found ? "question" : "over");
        history.replaceState(history.state, "", location.pathname);
      }
      // A session begun here today takes the place of the one this asks about.
      if (found) await keepMorning({ owner, ...found, told: false });
    };
    restore().catch(() => undefined);
    return () => {
      over = true;
    };
    // The page is one document: what the server made of it does not change.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [owner]);

  return { isDue: due !== null, view, problem, show, answer };
}
