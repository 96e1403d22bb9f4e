import { useEffect, useState } from "react";
import { fromPhone, useKeptAnswer } from "@/components/kept-plan/use-kept-answer";
import { useOnReturn } from "@/components/kept-plan/use-on-return";
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
  const keep = useKeptAnswer(sender, () => setProblem("notKept"));
  const { owner } = sender;
  const [returns, setReturns] = useState(0);
  useOnReturn(() => setReturns((before) => before + 1));

  const show = (next: View) => {
    setProblem(null);
    setView(next);
  };

  const answer = (fields: Record<string, string>) => {
    if (due === null) return;
    if (fields["pain"] === undefined) {
      setProblem("nothingChosen");
      return;
    }
    keep({
      answers: [{ kind: "morning", session: due.session, day: phoneDay(new Date()), fields }],
      note: ({ keepMorning }) => keepMorning({ owner, ...due, told: true }),
      afterwards: () => {
        setDue(null);
        show("saved");
      },
    });
  };

  useEffect(
    () =>
      fromPhone(async ({ keepMorning, readMorning, readSession }, isOver) => {
        const [onPhone, noted] = [await readSession(owner), await readMorning(owner)];
        if (isOver()) return;
        const found = morningDue({ sessions, onPhone, noted }, phoneDay(new Date()));
        setDue(found);
        if (location.hash === ASKED) {
          setView(found ? "question" : "over");
          history.replaceState(history.state, "", location.pathname);
        } else if (!found) setView((now) => (now === "question" ? "over" : now));
        // A session begun here today takes the place of the one this asks about.
        if (found) await keepMorning({ owner, ...found, told: false });
      }),
    // The page is one document: what the server made of it does not change.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
    [owner, returns],
  );

  return { isDue: due !== null, view, problem, show, answer };
}
