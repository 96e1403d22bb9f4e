import { useEffect, useState } from "react";
import { useOnReturn } from "@/components/kept-plan/use-on-return";
import { keepAnswer, type Sender } from "@/lib/client/outbox/keep";
import { sendOutbox } from "@/lib/client/outbox/send";
import { keepCheckInDraft, readCheckInDraft } from "@/lib/client/outbox/draft";
import { dropDraft, keepGate, readGate, readSession } from "@/lib/client/outbox/store";
import type { FormAnswers } from "@/lib/domain/check-in/answers";
import { SKIPPED } from "@/lib/domain/check-in/answers";
import {
  type FormName,
  formQuestions,
  nextQuestion,
  opensExercises,
  type Respondent,
} from "@/lib/domain/check-in/form";
import { type FullDue, isFullDue, type Moment } from "@/lib/domain/check-in/full-due";
import type { Question } from "@/lib/domain/check-in/questions";
import { maySkip, readStepAnswer } from "@/lib/domain/check-in/step-answers";
import { answersOfDraft, type CheckInDraft } from "@/lib/domain/outbox/check-in-draft";
import { closedGate, openedGate } from "@/lib/domain/outbox/phone-gate";
import { phoneDay } from "@/lib/domain/outbox/phone-session";

type View =
  | { readonly at: "start" }
  | {
      readonly at: "question";
      readonly id: string;
      readonly mayBeLeft: boolean;
      readonly current: number;
      readonly total: number;
    }
  | { readonly at: "instruction"; readonly choices: readonly string[] }
  | { readonly at: "done"; readonly opensExercises: boolean };
type Given = CheckInDraft["given"];
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
const laterOf = (one: string | null, other: string | null) =>
  one === null || (other !== null && Date.parse(other) > Date.parse(one)) ? other : one;

/** Answers stay on this page, and closed beside it, until they call for action or the form is whole; then they go into the outbox. */
export function useKeptCheckIn(sender: Sender, { due, made, who, instructing, begun }: Asked) {
  const [checkIn, setCheckIn] = useState(() => crypto.randomUUID());
  const [answers, setAnswers] = useState<FormAnswers>({});
  const [today, setToday] = useState(() => phoneDay(new Date()));
  const [given, setGiven] = useState<Given>([]);
  const [view, setView] = useState<View>({ at: "start" });
  const [problem, setProblem] = useState<"nothingChosen" | "notKept" | null>(null);
  const { owner } = sender;
  const [fullAt, setFullAt] = useState(due.fullAt);
  const [form, setForm] = useState(formOf(due, made));

  const asked = nextQuestion(form, answers, who);
  /** The form due by now, and its first page where the patient has already asked for it. */
  const askFor = (of: FormName) => {
    setForm(of);
    const first = begun ? nextQuestion(of, {}, who) : null;
    if (first) setView(pageOf(first, {}, of));
  };
  /** `given`: what is answered by then, which decides how many pages there are. */
  const pageOf = (question: Question, given: FormAnswers, of = form): View => {
    const pages = formQuestions(of, given, who);
    const current = pages.findIndex(({ id }) => id === question.id) + 1;
    const mayBeLeft = question.kind === "pain" || maySkip(question);
    return { at: "question", id: question.id, mayBeLeft, current, total: pages.length };
  };

  /** An instruction is shown whatever becomes of the answer; an end only once it is kept. */
  const keep = async (all: Given, ended: boolean, now: FormAnswers, next: View) => {
    if (next.at === "instruction") setView(next);
    try {
      if (all.length > 0) await keepAnswer(sender, { kind: "check-in", checkIn, given: [...all], ended });
      await dropDraft(owner);
      const [at, before] = [new Date(), await readGate(owner)];
      const here = { owner, day: phoneDay(at) };
      if (next.at === "instruction") await keepGate(closedGate(before, here));
      const isCalm = ended && opensExercises(form, now, who);
      const gate = openedGate(before, { ...here, fullAt: form === "full" ? at.toISOString() : fullAt });
      if (isCalm) await keepGate(gate);
      const opens = isCalm && gate.isClosed !== true;
      if (next.at === "done") setView({ at: "done", opensExercises: opens });
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
    setView(pageOf(next, before, draft.form));
  };
  const begin = () => setView(asked ? pageOf(asked, answers) : { at: "start" });
  const done: View = { at: "done", opensExercises: false };
  const answer = (chosen: readonly string[], skipped: boolean) => {
    if (!asked) return;
    if (skipped && asked.kind === "pain") {
      void keep(given, true, answers, done);
      return;
    }
    const choice = skipped ? [SKIPPED] : [...chosen];
    const read = readStepAnswer(asked, choice);
    setProblem(read === null ? "nothingChosen" : null);
    if (read === null) return;
    const now = { ...answers, [asked.key]: read } as FormAnswers;
    const all = [...given, { step: asked.id, choice }];
    setAnswers(now);
    setGiven(all);
    const choices = chosen.map((one) => `${asked.id}=${one}`).filter((one) => instructing.includes(one));
    const next = nextQuestion(form, now, who);
    if (choices.length > 0) void keep(all, false, now, { at: "instruction", choices });
    else if (next) {
      setView(pageOf(next, now));
      const draft = { checkIn, day: phoneDay(new Date()), form, given: all };
      void keepCheckInDraft(owner, draft).catch(() => undefined);
    } else void keep(all, true, now, done);
  };
  // What was answered on another day is not how it is today. An instruction stands until its patient leaves it.
  useOnReturn(() => {
    const now = phoneDay(new Date());
    if (now === today || view.at === "instruction") return;
    setToday(now);
    setCheckIn(crypto.randomUUID());
    setAnswers({});
    setGiven([]);
    setView({ at: "start" });
  });
  // Days may have passed since the page was made, and a full form answered here is not yet with the server.
  useEffect(() => {
    let over = false;
    const restore = async () => {
      const [gate, session] = [await readGate(owner), await readSession(owner)];
      const draft = await readCheckInDraft(owner).catch(() => null);
      if (over) return;
      const onPhone = session !== null && session.logs.length > 0 ? session.day : null;
      const known = {
        ...due,
        fullAt: laterOf(due.fullAt, gate?.fullAt ?? null),
        lastDay: laterOf(due.lastDay, onPhone),
      };
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
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [owner, today]);
  return { form, view, problem, begin, answer };
}
