import Link from "next/link";
import { changeWords, subjectHref } from "@/components/safety/change-words";
import { NativeForm } from "@/components/sign-in/native-form";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { ChangeState } from "@/lib/domain/safety/change-state";

export type ShownChange = {
  readonly id: string;
  readonly subject: string;
  readonly value: string | null;
  readonly reason: string;
  readonly state: ChangeState;
  readonly own: boolean;
  readonly proposedBy: string;
  readonly answeredBy: string | null;
  readonly answerReason: string | null;
  /** Days and times on the clinic's clock. */
  readonly proposed: string;
  readonly answered: string | null;
  readonly effective: string | null;
};

const STATES = {
  "waits-for-person": { tone: "warning", words: "Waits for a second person" },
  "waits-for-time": { tone: "warning", words: "Waits 24 hours" },
  "in-effect": { tone: "success", words: "In effect" },
  declined: { tone: "neutral", words: "Declined" },
} as const;

function inEffectWords({ answeredBy, answered, effective }: ShownChange): string {
  return answeredBy === null
    ? `In effect since ${effective ?? ""}, after 24 hours with nobody to confirm.`
    : `Confirmed by ${answeredBy}, ${answered ?? ""}.`;
}

function declinedWords({ answeredBy, answered, answerReason }: ShownChange): string {
  const why = answerReason ? ` “${answerReason}”` : "";
  return `Declined by ${answeredBy ?? "somebody"}, ${answered ?? ""}.${why}`;
}

function settledWords(change: ShownChange): string | null {
  switch (change.state) {
    case "waits-for-person":
      return null;
    case "waits-for-time":
      return `Takes effect ${change.effective ?? "in 24 hours"}, unless it is declined.`;
    case "in-effect":
      return inEffectWords(change);
    case "declined":
      return declinedWords(change);
  }
}

type Props = { readonly change: ShownChange; readonly mayAnswer: boolean };

/** One change: what, why, who, and how it stands; with its answers while it waits. */
export function ChangeItem({ change, mayAnswer }: Props) {
  const { tone, words } = STATES[change.state];
  const settled = settledWords(change);
  const waits = change.state === "waits-for-person" || change.state === "waits-for-time";
  return (
    <li className="space-y-2 px-4 py-4 sm:px-5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link href={subjectHref(change.subject)} prefetch={false} className="font-semibold">
          {changeWords(change)}
        </Link>
        <Badge tone={tone}>{words}</Badge>
      </p>
      <p>“{change.reason}”</p>
      <p className="text-door-small text-muted">
        Proposed by {change.proposedBy}, {change.proposed}. {settled}
      </p>
      {waits && mayAnswer && <Answers change={change} />}
    </li>
  );
}

function Answers({ change }: { readonly change: ShownChange }) {
  const action = `/api/safety/changes/${change.id}/answer`;
  return (
    <div className="flex flex-wrap gap-3">
      {!change.own && (
        <NativeForm action={action} className="contents">
          <input type="hidden" name="answer" value="confirmed" />
          <Button small>
            Confirm<VisuallyHidden> {changeWords(change)}</VisuallyHidden>
          </Button>
        </NativeForm>
      )}
      <NativeForm action={action} className="contents">
        <input type="hidden" name="answer" value="declined" />
        <Button small variant="secondary">
          {change.own ? "Take it back" : "Decline"}
          <VisuallyHidden> {changeWords(change)}</VisuallyHidden>
        </Button>
      </NativeForm>
    </div>
  );
}
