import { type ReactNode, type SubmitEvent, useEffect, useMemo, useRef } from "react";
import { KeptDone, type KeptDoneWords } from "@/components/kept-check-in/kept-done";
import { KeptSent, type KeptSentWords } from "@/components/kept-check-in/kept-sent";
import { KeptCheckInStart } from "@/components/kept-check-in/kept-check-in-start";
import { useKeptCheckIn } from "@/components/kept-check-in/use-kept-check-in";
import { KeptInstructions } from "@/components/kept-plan/kept-instructions";
import { Button } from "@/components/ui/button";
import { MarkedProblems } from "@/components/ui/marked-problems";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { Sender } from "@/lib/client/outbox/keep";
import type { FormName, Respondent } from "@/lib/domain/check-in/form";
import type { FullDue, Moment } from "@/lib/domain/check-in/full-due";

type KeptCheckInWords = KeptDoneWords &
  KeptSentWords & {
    /** By the form that is due. */
    readonly title: Readonly<Record<FormName, string>>;
    readonly lead: Readonly<Record<FormName, string>>;
    /** "Question {current} of {total}" */
    readonly progress: string;
    readonly start: string;
    readonly next: string;
    readonly skip: string;
    readonly problem: string;
    /** "Error: {title}" */
    readonly pageTitle: string;
    readonly nothingChosen: string;
    readonly notKept: string;
    readonly doNow: string;
  };

export type KeptCheckInProps = {
  readonly sender: Sender;
  readonly due: FullDue;
  /** When the server made this page. */
  readonly made: Moment;
  readonly who: Respondent;
  /** The choices of each page there may be, by its id. */
  readonly pages: Readonly<Record<string, ReactNode>>;
  /** The tick that says that somebody else answers, of the first page. */
  readonly whoAnswers: ReactNode;
  readonly instructions: ReactNode;
  readonly instructing: readonly string[];
  readonly words: KeptCheckInWords;
};

/** The check-in on the phone alone, the form that is due: an answer that calls for action shows its instruction at once. */
export function KeptCheckIn(props: KeptCheckInProps & { readonly begun: boolean }) {
  const { sender, pages, whoAnswers, instructions, words } = props;
  const { form, view, problem, begin, answer } = useKeptCheckIn(sender, props);
  const top = useRef<HTMLDivElement>(null);
  const place = view.at === "question" ? view.id : view.at;
  useEffect(() => {
    top.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [place]);
  const refused = useMemo(
    () =>
      problem === null ? [] : [{ fieldId: problem === "notKept" ? null : "answer", message: words[problem] }],
    [problem, words],
  );
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const skipped = event.nativeEvent.submitter?.getAttribute("name") === "skip";
    const data = new FormData(event.currentTarget);
    answer(
      data.getAll("answer").map(String),
      skipped,
      view.at === "question" && view.current === 1 ? data.has("byOther") : null,
    );
  };
  return (
    <div ref={top} tabIndex={-1} className="flex flex-col gap-5 outline-none">
      {refused.length > 0 && (
        <MarkedProblems title={words.problem} pageTitle={words.pageTitle} items={refused} />
      )}
      {view.at === "start" && (
        <KeptCheckInStart
          title={words.title[form]}
          lead={words.lead[form]}
          start={words.start}
          onStart={begin}
        />
      )}
      {view.at === "question" && (
        <form key={view.id} onSubmit={onSubmit} autoComplete="off" noValidate className="flex flex-col gap-6">
          <ProgressBar
            current={view.current}
            total={view.total}
            label={words.progress.replace("{current}", `${view.current}`).replace("{total}", `${view.total}`)}
          />
          {pages[view.id]}
          <Button>{words.next}</Button>
          {view.mayBeLeft && (
            <Button variant="quiet" name="skip" value="1">
              {words.skip}
            </Button>
          )}
          {view.current === 1 && whoAnswers}
        </form>
      )}
      <div hidden={view.at !== "instruction"}>
        <KeptInstructions title={words.doNow} choices={view.at === "instruction" ? view.choices : []}>
          {instructions}
        </KeptInstructions>
      </div>
      {view.at === "instruction" && <KeptSent item={view.item} words={words} />}
      {view.at === "done" && <KeptDone item={view.item} opensExercises={view.opensExercises} words={words} />}
    </div>
  );
}
