import type { Boxes } from "@/lib/domain/clinics/seen-boxes";
import { visitKindWord } from "@/lib/domain/visits/visit-kinds";

/** What can be booked, and how long it takes. `kind` is what a visit stores. */
export type VisitType = Readonly<{ kind: string; minutes: number }>;

export const MINUTES_LEAST = 5;
export const MINUTES_MOST = 240;
export const TYPES_MOST = 12;
const NAME_MOST = 40;

const OURS: readonly VisitType[] = [
  { kind: "first", minutes: 45 },
  { kind: "follow-up", minutes: 30 },
  { kind: "re-exam", minutes: 30 },
];

const isMinutes = (minutes: unknown): minutes is number =>
  Number.isInteger(minutes) && Number(minutes) >= MINUTES_LEAST && Number(minutes) <= MINUTES_MOST;

function isType(one: unknown): one is VisitType {
  return typeof one === "object" && one !== null && "kind" in one && "minutes" in one
    ? typeof one.kind === "string" && one.kind !== "" && isMinutes(one.minutes)
    : false;
}

/** A clinic's types as stored; ours where it has none that can be read. */
export function visitTypesOf(stored: unknown): readonly VisitType[] {
  const own = Array.isArray(stored)
    ? stored.filter(isType).map(({ kind, minutes }) => ({ kind, minutes }))
    : [];
  return own.length === 0 ? OURS : own;
}

/** A type's name as people read it. */
export const visitTypeName = ({ kind }: VisitType): string => visitKindWord(kind);

/** One of our kinds keeps its key when its name is typed, so that visits of before and after are one kind. */
function kindOf(name: string): string {
  return OURS.find((ours) => visitTypeName(ours).toLowerCase() === name.toLowerCase())?.kind ?? name;
}

type Settings = Readonly<{ types: readonly VisitType[]; waitMinutes: number; reminderHour: number | null }>;

/** Every box of the visit settings as it stands for these, the lines that are not in use too. */
export function visitBoxes({ types, waitMinutes, reminderHour }: Settings): Boxes {
  const lines = Array.from({ length: TYPES_MOST }, (_, row) => {
    const type = types[row];
    return [
      [`name-${row}`, type ? visitTypeName(type) : ""],
      [`minutes-${row}`, type ? String(type.minutes) : ""],
    ];
  });
  const numbers = { waitMinutes: String(waitMinutes), reminderHour: String(reminderHour ?? "") };
  return { ...(Object.fromEntries(lines.flat()) as Boxes), ...numbers };
}

type Typed = Readonly<Record<string, string>>;

function rowProblems(name: string, minutes: string, row: number): Record<string, string> {
  if (name === "" && minutes === "") return {};
  if (name === "") return { [`name-${row}`]: "Enter a name, or empty both boxes" };
  if (name.length > NAME_MOST) return { [`name-${row}`]: `Use ${NAME_MOST} characters or fewer` };
  if (!/^\d+$/.test(minutes) || !isMinutes(Number(minutes)) || Number(minutes) % 5 !== 0)
    return { [`minutes-${row}`]: `Enter ${MINUTES_LEAST} to ${MINUTES_MOST} minutes, in steps of 5` };
  return {};
}

/** The types a form's boxes (`name-0`, `minutes-0`, …) say, or what is wrong with them by box. */
export function readVisitTypes(typed: Typed): { types: VisitType[]; problems: Record<string, string> } {
  const types: VisitType[] = [];
  const problems: Record<string, string> = {};
  for (let row = 0; row < TYPES_MOST; row += 1) {
    const name = (typed[`name-${row}`] ?? "").trim().replaceAll(/\s+/g, " ");
    const minutes = (typed[`minutes-${row}`] ?? "").trim();
    Object.assign(problems, rowProblems(name, minutes, row));
    if (name === "") continue;
    const kind = kindOf(name);
    if (types.some((other) => other.kind.toLowerCase() === kind.toLowerCase()))
      problems[`name-${row}`] = "Each type needs a name of its own";
    types.push({ kind, minutes: Number(minutes) });
  }
  if (types.length === 0 && Object.keys(problems).length === 0) problems["name-0"] = "Keep at least one type";
  return { types, problems };
}
