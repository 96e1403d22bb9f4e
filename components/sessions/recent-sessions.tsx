import type { SummaryItem } from "@/components/sessions/session-summary";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { LoggedSide } from "@/lib/domain/exercises/side";

export type RecentSession = {
  readonly id: string;
  readonly day: string;
  /** Which of that day's it was. */
  readonly round: number;
  /** Which version it was done from. */
  readonly from: string;
  readonly finished: boolean;
  /** The morning after, 0-10; null where it was not answered. */
  readonly morningPain: number | null;
  readonly items: readonly (SummaryItem & {
    readonly stop: PainStop | null;
    /** The name of what hurt and it was done in place of. */
    readonly inPlaceOf: string | null;
  })[];
};

/** An exercise left out because it hurt. */
type PainStop = {
  /** Null, with its kind and place, where nothing more was said than that it hurt. */
  readonly pain: number | null;
  readonly quality: "dull" | "sharp" | "electric" | null;
  readonly legMoved: "no" | "up" | "down" | "bothLegs" | null;
  readonly afterWalk: "gone" | "still" | "strong" | "spread" | null;
};

const LEG_NAMES = {
  no: "",
  up: ", moved up towards the back",
  down: ", moved down one leg",
  bothLegs: ", moved into both legs",
} as const;
const WALK_NAMES = {
  gone: "gone after a walk",
  still: "still there after a walk",
  strong: "strong after a walk",
  spread: "spread after a walk",
} as const;

function stopInWords({ pain, quality, legMoved, afterWalk }: PainStop): string {
  if (pain === null || quality === null || legMoved === null)
    return "Stopped because it hurt, and ended for today without saying more";
  const walk = afterWalk === null ? "not said how it was after a walk" : WALK_NAMES[afterWalk];
  return `Stopped: ${quality} pain ${pain} of 10${LEG_NAMES[legMoved]}; ${walk}`;
}

const SIDE_NAMES: Readonly<Record<LoggedSide, string>> = {
  both: "Both together",
  left: "Left",
  right: "Right",
};
const FORM_NAMES = { yes: "felt right", unsure: "unsure of form", no: "form felt wrong" } as const;
const OUTCOME_NAMES = { done: "done", part: "in part", not_done: "not done" } as const;

function countsOf(items: readonly SummaryItem[], side: LoggedSide): string | null {
  const logged = items.flatMap(({ sides }) => sides.filter((one) => one.side === side));
  if (logged.length === 0) return null;
  const many = (outcome: string | null) => logged.filter((one) => one.outcome === outcome).length;
  const parts = (["part", "not_done"] as const).flatMap((outcome) =>
    many(outcome) === 0 ? [] : [`${many(outcome)} ${OUTCOME_NAMES[outcome]}`],
  );
  const open = many(null) === 0 ? [] : [`${many(null)} not logged`];
  return [`${many("done")} of ${logged.length} done`, ...parts, ...open].join(", ");
}

function worstPain(items: readonly SummaryItem[]): string {
  const scores = items.flatMap(({ pain }) => (pain === null ? [] : [pain]));
  return scores.length === 0 ? "Not given" : `${Math.max(...scores)} of 10`;
}

/** The last sessions with what was done on each side and the worst pain; each opens to its items. */
export function RecentSessions({ sessions }: { readonly sessions: readonly RecentSession[] }) {
  return (
    <Card
      title="Recent sessions"
      lead={sessions.length > 0 ? "The last 10. Open one to see each exercise." : undefined}
    >
      {sessions.length === 0 ? (
        <p className="text-muted">No session was started.</p>
      ) : (
        <ul className="divide-y divide-line">
          {sessions.map((session) => (
            <li key={session.id} className="py-1">
              <SessionEntry session={session} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function SessionEntry({ session }: { readonly session: RecentSession }) {
  const { day, round, from, finished, items, morningPain } = session;
  return (
    <details>
      <summary className="py-2">
        <span className="font-semibold">
          {day}
          {round > 1 && `, round ${round}`}
        </span>{" "}
        <span className="text-muted">{from}</span> {!finished && <Badge tone="warning">Not finished</Badge>}
        <SideCounts items={items} morningPain={morningPain} />
      </summary>
      <ul className="mb-2 divide-y divide-line border-s-2 border-line ps-4">
        {items.map((item) => (
          <li key={item.id} className="flex flex-wrap justify-between gap-x-4 py-2">
            <span>
              <span className="font-semibold">{item.name}</span>
              {item.inPlaceOf !== null && <span className="text-muted"> · in place of {item.inPlaceOf}</span>}
            </span>
            <span>
              {item.sides
                .map(({ side, outcome, amount }) => {
                  const name = outcome === null ? "not logged" : OUTCOME_NAMES[outcome];
                  const word = outcome === "part" && amount !== null ? `${name} (${amount})` : name;
                  return side === "both" ? word : `${SIDE_NAMES[side].toLowerCase()} ${word}`;
                })
                .join(", ")}
              {item.pain !== null && <span className="text-muted"> · pain {item.pain}</span>}
              {item.formFelt !== null && <span className="text-muted"> · {FORM_NAMES[item.formFelt]}</span>}
            </span>
            {item.stop !== null && <p className="w-full text-error">{stopInWords(item.stop)}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}

const SIDES = ["both", "left", "right"] as const;

function SideCounts({ items, morningPain }: Pick<RecentSession, "items" | "morningPain">) {
  // Where no side was done apart, "both together" would only puzzle.
  const alone = countsOf(items, "left") === null && countsOf(items, "right") === null;
  return (
    <span className="mt-1 grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-5 gap-y-0.5 text-door-small">
      {SIDES.map((side) => {
        const counts = countsOf(items, side);
        return (
          counts !== null && (
            <span key={side}>
              {!alone && <span className="text-muted">{SIDE_NAMES[side]}: </span>}
              {counts}
            </span>
          )
        );
      })}
      <span>
        <span className="text-muted">Worst pain:</span> {worstPain(items)}
      </span>
      <span>
        <span className="text-muted">Next morning:</span>{" "}
        {morningPain === null ? "Not given" : `${morningPain} of 10`}
      </span>
    </span>
  );
}
