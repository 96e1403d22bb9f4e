"use client";

import { type ReactNode, type SubmitEvent, useEffect, useMemo, useRef } from "react";
import { useKeptMorning } from "@/components/kept-plan/use-kept-morning";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { MarkedProblems } from "@/components/ui/marked-problems";
import { Notice } from "@/components/ui/notice";
import { fieldsOf } from "@/lib/client/outbox/fields-of";
import type { Sender } from "@/lib/client/outbox/keep";
import type { AskedSession } from "@/lib/domain/outbox/phone-morning";

export type MorningOnPhone = {
  readonly sessions: readonly AskedSession[];
  /** The two questions and the button, made by the server. */
  readonly questions: ReactNode;
  readonly words: {
    readonly title: string;
    readonly lead: string;
    readonly action: string;
    readonly saved: string;
    readonly over: string;
    readonly overBody: string;
    readonly back: string;
    readonly problem: string;
    /** "Error: {title}" */
    readonly pageTitle: string;
    readonly nothingChosen: string;
    readonly notKept: string;
  };
};

type KeptMorningProps = MorningOnPhone & {
  readonly sender: Sender;
  /** What else there is today; out of the way while the question is asked. */
  readonly children: ReactNode;
};

/** The morning after a session, on the phone alone: asked on its day, and saved there first. */
export function KeptMorning({ sender, sessions, questions, words, children }: KeptMorningProps) {
  const { isDue, view, problem, show, answer } = useKeptMorning(sender, sessions);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (view === "card") return;
    top.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [view]);
  const refused = useMemo(
    () =>
      problem === null ? [] : [{ fieldId: problem === "notKept" ? null : "pain", message: words[problem] }],
    [problem, words],
  );
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    answer(fieldsOf(event.currentTarget));
  };
  const back = (
    <Button type="button" variant="quiet" className="button-flush" onClick={() => show("card")}>
      {words.back}
    </Button>
  );
  return (
    <div ref={top} tabIndex={-1} className="space-y-5 outline-none">
      {view === "card" && isDue && (
        <Card title={words.title}>
          <p className="mb-5">{words.lead}</p>
          <Button type="button" variant="secondary" onClick={() => show("question")}>
            {words.action}
          </Button>
        </Card>
      )}
      {view === "saved" && <Notice tone="success" title={words.saved} announce="politely" />}
      {view === "over" && (
        <Notice title={words.over}>
          <p>{words.overBody}</p>
        </Notice>
      )}
      {view === "question" && (
        <form onSubmit={onSubmit} autoComplete="off" noValidate className="space-y-6">
          {refused.length > 0 && (
            <MarkedProblems title={words.problem} pageTitle={words.pageTitle} items={refused} />
          )}
          {questions}
          {back}
        </form>
      )}
      <div hidden={view === "question"} className="space-y-5">
        {children}
      </div>
    </div>
  );
}
