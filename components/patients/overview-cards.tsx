import { EPISODE_PHASE_WORDS } from "@/components/episodes/episode-words";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { ChartPatient, ChartVisit } from "@/lib/contracts/chart";
import type { Unread } from "@/lib/contracts/part";

type EpisodeProps = {
  readonly episode: Exclude<ChartPatient["banner"]["episode"], Unread>;
  readonly base: string;
  readonly mayChange: boolean;
};

/** The problem that runs, its phase and the goal. */
export function EpisodeCard({ episode, base, mayChange }: EpisodeProps) {
  return (
    <Card
      title="Episode"
      action={
        <div className="flex flex-wrap gap-2">
          <LinkButton href={`${base}/letters`} variant="secondary" small>
            Letters
          </LinkButton>
          <LinkButton href={`${base}/episode`} variant="secondary" small>
            {episode === null && mayChange ? "Begin one" : "Open"}
          </LinkButton>
        </div>
      }
    >
      {episode === null ? (
        <p className="text-muted">
          None runs. An episode holds the problem, its phase and the patient’s goal.
        </p>
      ) : (
        <>
          <p>
            <strong>{episode.problem}</strong>, {EPISODE_PHASE_WORDS[episode.phase].toLowerCase()}, since{" "}
            {episode.since}.
          </p>
          <p>Goal: “{episode.goal}”</p>
        </>
      )}
    </Card>
  );
}

type PlanProps = {
  readonly programme: Exclude<ChartPatient["programme"], Unread>;
  readonly paused: string | null;
  readonly base: string;
};

/** The programme by its title and version, and whether it runs. */
export function PlanCard({ programme, paused, base }: PlanProps) {
  return (
    <Card
      title="Programme"
      action={
        <LinkButton href={`${base}/programme`} variant="secondary" small>
          {programme ? "Open" : "Build one"}
        </LinkButton>
      }
    >
      {programme ? (
        <>
          <p className="font-semibold">{programme.title}</p>
          <p className="text-door-small text-muted">
            Version {programme.version}, since {programme.since}
          </p>
          <p className="mt-1">{paused ?? "Running"}</p>
        </>
      ) : (
        <p>No programme yet.</p>
      )}
    </Card>
  );
}

/** How the newest note begins. */
export function LastNoteCard({
  visits,
  base,
}: {
  readonly visits: readonly ChartVisit[];
  readonly base: string;
}) {
  const last = visits.find(({ note }) => note !== null);
  return (
    <Card
      title="Last note"
      action={
        <LinkButton href={`${base}/visits`} variant="secondary" small>
          All visits
        </LinkButton>
      }
    >
      {last?.note ? (
        <>
          <p className="font-semibold">
            {last.day}, {last.kind}
          </p>
          <p className="text-door-small text-muted">
            {last.note.author}
            {last.note.signed ? "" : ", not signed yet"}
          </p>
          {last.note.excerpt !== "" && <p className="mt-1">{last.note.excerpt}</p>}
          <p className="mt-3">
            <LinkButton href={`/clinic/notes/${last.note.id}`} variant="secondary" small>
              {last.note.signed ? "Read note" : "Open note"}
            </LinkButton>
          </p>
        </>
      ) : (
        <p>No notes yet. One starts from a visit.</p>
      )}
    </Card>
  );
}
