import { useEffect, useState } from "react";
import { useOnReturn } from "@/components/kept-plan/use-on-return";
import { answerPage } from "@/lib/client/kept-check-in/answer-page";
import { pageOf, type View } from "@/lib/client/kept-check-in/view";
import { keepAnswer, type Sender } from "@/lib/client/outbox/keep";
import { sendOutbox } from "@/lib/client/outbox/send";
import { keepCheckInDraft, readCheckInDraft } from "@/lib/client/outbox/draft";
import { dropDraft, keepGate, readGate, readSession } from "@/lib/client/outbox/store";
import type { OutboxAnswer } from "@/lib/contracts/outbox";
import type { FormAnswers } from "@/lib/domain/check-in/answers";
import { type FormName, nextQuestion, opensExercises, type Respondent } from "@/lib/domain/check-in/form";
import { type FullDue, isFullDue, type Moment } from "@/lib/domain/check-in/full-due";
import { answersOfDraft, type CheckInDraft } from "@/lib/domain/outbox/check-in-draft";
import { fullDueOnPhone } from "@/lib/domain/outbox/full-due-on-phone";
import { closedGate, openedGate } from "@/lib/domain/outbox/phone-gate";
import { phoneDay } from "@/lib/domain/outbox/phone-session";

type Given = CheckInDraft["given"];
type WhoSaid = Pick<CheckInDraft, "byOther">;
const whoSaidBy = (byOther: boolean): WhoSaid => (byOther ? { byOther: true } : {});
type Asked = {
  readonly due: FullDue;
  readonly made: Moment;
  readonly who: Respondent;
  readonly instructing: readonly string[];
  /** Start was pressed before this was loaded. */
  readonly begun: boolean;
};

const formOf = (due: FullDue, at: Moment): FormName => (isFullDue(due, at) ? "full" : "gate");
const onThisPhone = (): Moment => ({ now: new Date().toISOString(), today: phoneDay(new Date()) });

/** Answers stay on this page, and closed beside it, until they call for action or the form is whole; then they go into the outbox. */
export function useKeptCheckIn(sender: Sender, { due, made, who, instructing, begun }: Asked) {
  const [checkIn, setCheckIn] = useState(() => crypto.randomUUID());
  const [answers, setAnswers] = useState<FormAnswers>({});
  const [today, setToday] = useState(() => phoneDay(new Date()));
  const [given, setGiven] = useState<Given>([]);
  const [view, setView] = useState<View>({ at: "start" });
  const [problem, setProblem] = useState<"nothingChosen" | "notKept" | null>(null);
  /** Somebody else answers: what is sent and kept says so. */
  const [whoSaid, setWhoSaid] = useState<WhoSaid>({});
  const { owner } = sender;
  const [fullAt, setFullAt] = useState(due.fullAt);
  const [form, setForm] = useState(formOf(due, made));

  const asked = nextQuestion(form, answers, who);
  /** The form due by now, and its first page where the patient has already asked for it. */
  const askFor = (of: FormName) => {
    setForm(of);
    const first = begun ? nextQuestion(of, {}, who) : null;
    if (first) setView(pageOf(first, of, {}, who));
  };
  /** An instruction is shown whatever becomes of the answer; an end only once it is kept. */
  const keep = async (all: Given, ended: boolean, now: FormAnswers, next: View, said: WhoSaid) => {
    if (next.at === "instruction") setView(next);
    try {
      const whole: OutboxAnswer = { kind: "check-in", checkIn, given: [...all], ended, ...said };
      const item = all.length > 0 ? await keepAnswer(sender, whole) : undefined;
      await dropDraft(owner);
      const [at, before] = [new Date(), await readGate(owner)];
      const here = { owner, day: phoneDay(at) };
      if (next.at === "instruction") {
        setView({ ...next, item });
        await keepGate(closedGate(before, here));
      }
      const isCalm = ended && opensExercises(form, now, who);
      const gate = openedGate(before, { ...here, fullAt: form === "full" ? at.toISOString() : fullAt });
      if (isCalm) await keepGate(gate);
      const opens = isCalm && gate.isClosed !== true;
      if (next.at === "done") setView({ at: "done", opensExercises: opens, item });
      void sendOutbox(owner);
    } catch {
      setProblem("notKept");
    }
  };

  /** On after a reload, where it was left. */
  const goOn = (draft: CheckInDraft, before: FormAnswers) => {
    const next = nextQuestion(draft.form, before, who);
    if (!next) return;
    setCheckIn(draft.checkIn);
    setForm(draft.form);
    setAnswers(before);
    setGiven(draft.given);
    setWhoSaid(whoSaidBy(draft.byOther === true));
    setView(pageOf(next, draft.form, before, who));
  };
  const begin = () => setView(asked ? pageOf(asked, form, answers, who) : { at: "start" });
  /** `byOther`: whether it is ticked that somebody else answers; null where the page does not ask. */
  const answer = (chosen: readonly string[], skipped: boolean, byOther: boolean | null) => {
    if (!asked) return;
    const said = byOther === null ? whoSaid : whoSaidBy(byOther);
    setWhoSaid(said);
    if (skipped && asked.kind === "pain") {
      void keep(given, true, answers, { at: "done", opensExercises: false }, whoSaid);
      return;
    }
    const step = answerPage({ form, who, instructing, answers, given }, asked, { chosen, skipped });
    setProblem(step === null ? "nothingChosen" : null);
    if (step === null) return;
    setAnswers(step.answers);
    setGiven(step.given);
    if (step.view.at === "question") {
      setView(step.view);
      const draft = { checkIn, day: phoneDay(new Date()), form, given: step.given, ...said };
      void keepCheckInDraft(owner, draft).catch(() => undefined);
    } else void keep(step.given, step.view.at === "done", step.answers, step.view, said);
  };
  // What was answered on another day is not how it is today. An instruction stands until its patient leaves it.
  useOnReturn(() => {
    const now = phoneDay(new Date());
    if (now === today || view.at === "instruction") return;
    setToday(now);
    setCheckIn(crypto.randomUUID());
    setAnswers({});
    setGiven([]);
    setWhoSaid({});
    setView({ at: "start" });
  });
  useEffect(() => {
    let over = false;
    const restore = async () => {
      const [gate, session] = [await readGate(owner), await readSession(owner)];
      const draft = await readCheckInDraft(owner).catch(() => null);
      if (over) return;
      const known = fullDueOnPhone(due, { gate, session });
      setFullAt(known.fullAt);
      askFor(formOf(known, onThisPhone()));
      const before = draft && answersOfDraft(draft, phoneDay(new Date()));
      if (before) goOn(draft, before);
    };
    restore().catch(() => askFor(formOf(due, onThisPhone())));
    return () => {
      over = true;
    };
    // The page is one document: what the server made of it does not change.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [owner, today]);
  return { form, view, problem, begin, answer };
}
