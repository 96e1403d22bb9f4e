import { type ReactNode, type SubmitEvent, useMemo } from "react";
import type { KeptWords } from "@/components/kept-plan/kept-words";
import { useKeptLapse } from "@/components/kept-plan/use-kept-lapse";
import type { PlanOnPhone } from "@/lib/client/kept-session/plan-on-phone";
import { MarkedProblems } from "@/components/ui/marked-problems";
import { fieldsOf } from "@/lib/client/outbox/fields-of";
import type { Sender } from "@/lib/client/outbox/keep";

type KeptLapseProps = {
  readonly sender: Sender;
  readonly plan: PlanOnPhone;
  readonly words: KeptWords;
  /** The form, made by the server. */
  readonly children: ReactNode;
};

/** Why there was a break, on the phone alone. */
export function KeptLapse({ sender, plan, words, children }: KeptLapseProps) {
  const { isAsked, problem, answer } = useKeptLapse(sender, plan, words.checkInHref);
  const refused = useMemo(
    () =>
      problem === null
        ? []
        : [{ fieldId: problem === "notKept" ? null : "reason", message: words.problems[problem] }],
    [problem, words],
  );
  if (!isAsked) return null;
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    answer(fieldsOf(event.target));
  };
  return (
    <div onSubmit={onSubmit} className="space-y-5">
      {refused.length > 0 && (
        <MarkedProblems title={words.problem} pageTitle={words.pageTitle} items={refused} />
      )}
      {children}
    </div>
  );
}
