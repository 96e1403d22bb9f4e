import { type FormAnswers, LEG_REACHES, type LegReach } from "@/lib/domain/check-in/answers";
import type { LegSpread } from "@/lib/domain/triage/answers";
import type { Course, EarlierCheckIn } from "@/lib/domain/trends/course";

const ONE_LEG = ["legNumb", "legPain", "weakLeg", "foot"] as const;
const told = (answer: unknown) => answer !== undefined && answer !== "NO";

function oneLegOnly({ answers }: EarlierCheckIn): boolean {
  return answers.bothLegs === "NO" && ONE_LEG.some((key) => told(answers[key]));
}

const BACK = 0;

/** How far down it goes: 0 for the back alone, up to 4 for the foot. Unknown where a form did not ask or nobody was sure. */
function reachOf(answers: EarlierCheckIn["answers"]): number | undefined {
  const { legReach, legsGroup, legNumb, legPain, bothLegs } = answers;
  if (legReach !== undefined) return reachRank(legReach);
  const denied = legsGroup === "none" || (legNumb === "NO" && legPain === "NO");
  return denied && !told(bothLegs) ? BACK : undefined;
}

function reachRank(reach: LegReach | "unsure" | null | undefined): number | undefined {
  return reach === "unsure" || reach == null ? undefined : LEG_REACHES.indexOf(reach) + 1;
}

/** Further down than the time before, at each of the last two check-ins that told. */
function movesDown({ episode, checkIns }: Course, present: FormAnswers): boolean {
  const now = reachRank(present.legReach);
  if (now === undefined) return false;
  const known = [reachRank(episode?.legReach), ...checkIns.map(({ answers }) => reachOf(answers))];
  const [before = now, last = now] = known.filter((reach) => reach !== undefined).slice(-2);
  return before < last && last < now;
}

/**
 * TR-07: "bilateral" when the last check-in told of one leg and denied both, and the present one tells of both;
 * "distal" when what goes down the leg has moved down twice in a row.
 */
export function legSpread(course: Course, present: FormAnswers): LegSpread | undefined {
  const last = course.checkIns.at(-1);
  if (last && oneLegOnly(last) && told(present.bothLegs)) return "bilateral";
  return movesDown(course, present) ? "distal" : undefined;
}

/** TR-08: check-ins in a row, up to the present one, whose numbness is worse. Those that did not ask are passed over. */
export function numbWorse({ checkIns }: Course, { legNumb }: FormAnswers): number | undefined {
  if (legNumb === undefined) return undefined;
  const asked = checkIns.flatMap(({ answers }) => answers.legNumb ?? []);
  const newestFirst = [legNumb, ...asked.toReversed()];
  const calm = newestFirst.findIndex((answer) => answer !== "WORSE");
  return calm === -1 ? newestFirst.length : calm;
}
