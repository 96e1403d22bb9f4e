import type { Dose, DoseWork } from "@/lib/domain/exercises/dose";
import type { Side } from "@/lib/domain/exercises/side";

const SIDES: Readonly<Record<Side, string>> = { each: "/side", left: " left", right: " right", both: "" };

/** The dose as clinicians write it: "3 × 8/side, tempo 3-1-1, 10 kg, 1×/day, 3 days/week". */
export function doseNotation(dose: Dose, side: Side): string {
  const { sets, work, repeat, tempo, loadKg, restSeconds, timesPerDay, daysPerWeek, sittingMinutes } = dose;
  const times = repeat ? ` × ${repeat.count} ${repeat.for}` : "";
  return [
    `${sets} × ${workNotation(work)}${times}${SIDES[side]}`,
    tempo && `tempo ${tempo}`,
    loadKg && `${loadKg} kg`,
    restSeconds && sets > 1 && `rest ${restSeconds} s`,
    timesPerDay && `${timesPerDay}×/day`,
    daysPerWeek && `${daysPerWeek} ${daysPerWeek === 1 ? "day" : "days"}/week`,
    sittingMinutes && `every ${sittingMinutes} min sitting`,
  ]
    .filter((part) => typeof part === "string" && part !== "")
    .join(", ");
}

function workNotation(work: DoseWork): string {
  switch (work.kind) {
    case "reps":
      return work.holdSeconds === undefined ? `${work.reps}` : `${work.reps} × ${work.holdSeconds} s`;
    case "hold":
      return `${work.holdSeconds} s`;
    case "time":
      return timeNotation(work.seconds);
    case "distance":
      return `${work.metres} m`;
    case "breaths":
      return `${work.breaths} breaths`;
  }
}

/** "45 s", "4 min", "2 min 30 s". */
function timeNotation(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return [minutes > 0 && `${minutes} min`, rest > 0 && `${rest} s`].filter(Boolean).join(" ");
}
