import { END_REASON_WORDS } from "@/components/programme-ends/end-words";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import type { EndReason } from "@/lib/domain/programme-end/reasons";

type Props = {
  readonly base: string;
  readonly mayBuild: boolean;
  readonly end: {
    readonly title: string;
    readonly reason: EndReason;
    readonly note: string;
    readonly endedOn: string;
    /** Null: the patient stopped themselves. */
    readonly endedByName: string | null;
    readonly watchUntil: string;
    readonly lastCheckIn: string | null;
    /** Null once the last one has come. */
    readonly nextCheckIn: string | null;
  };
};

/** How the last plan ended, what the patient is still asked, and the way to a maintenance plan. */
export function EndedPlan({ base, mayBuild, end }: Props) {
  const rows = [
    { id: "why", term: "Why", value: END_REASON_WORDS[end.reason] },
    { id: "ended", term: "Ended", value: `${end.endedOn}, by ${end.endedByName ?? "the patient"}` },
    ...(end.note === ""
      ? []
      : [{ id: "note", term: end.endedByName === null ? "In their words" : "Note", value: end.note }]),
    { id: "last", term: "Last check-in", value: end.lastCheckIn ?? "None" },
    {
      id: "watch",
      term: "Watched until",
      value: `${end.watchUntil}, with a check-in each month${end.nextCheckIn === null ? "" : `; the next on ${end.nextCheckIn}`}`,
    },
  ];
  return (
    <Card title={`${end.title}: ended`}>
      <SummaryList rows={rows} />
      <p className="mt-4 max-w-prose">
        {mayBuild
          ? "What was gained fades when the exercises stop. The maintenance programme has two strength days a week and walking."
          : "A clinician may offer a maintenance programme: two strength days a week and walking."}
      </p>
      {mayBuild && (
        <div className="mt-3 flex flex-wrap gap-2">
          <LinkButton href={`${base}/edit?template=maintenance`}>Build the maintenance programme</LinkButton>
          <LinkButton href={`${base}/edit`} variant="secondary">
            Build another programme
          </LinkButton>
        </div>
      )}
    </Card>
  );
}
