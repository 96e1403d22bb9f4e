import { EPISODE_END_WORDS, EPISODE_PHASE_WORDS } from "@/components/episodes/episode-words";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import type { Episode } from "@/lib/domain/episodes/episode";
import { plainDate } from "@/lib/domain/visits/clinic-time";

const day = (text: string) => plainDate(new Date(text));

/** One episode: since when, each phase and goal with its day and who set it, and how it ended. */
export function EpisodeCard({
  episode,
  children,
}: {
  readonly episode: Episode;
  readonly children?: ReactNode;
}) {
  const { problem, startedOn, startedBy, endedOn, endReason, endNote, endedBy, reopenings, steps } = episode;
  return (
    <Card title={problem} lead={`Since ${day(startedOn)}, begun by ${startedBy}.`}>
      {endedOn !== null && (
        <p className="mb-3 font-semibold">
          Ended {day(endedOn)} by {endedBy}: {endReason && EPISODE_END_WORDS[endReason]}
          {endNote !== null && endNote !== "" && `. ${endNote}`}
        </p>
      )}
      {reopenings.map((one, index) => (
        <p key={`${one.on} ${reopenings.length - index}`} className="mb-3 text-muted">
          Had ended {day(one.endedOn)} by {one.endedBy}: {EPISODE_END_WORDS[one.endReason]}. Opened again{" "}
          {day(one.on)} by {one.by}: {one.reason}
        </p>
      ))}
      <ol className="ruled">
        {steps.map(({ phase, goal, fromOn, by }, index) => (
          <li key={`${fromOn} ${steps.length - index}`} className="py-2">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <strong>{EPISODE_PHASE_WORDS[phase]}</strong>
              <span className="text-door-small text-muted tabular">
                from {day(fromOn)}, {by}
              </span>
            </p>
            <p>“{goal}”</p>
          </li>
        ))}
      </ol>
      {children}
    </Card>
  );
}
