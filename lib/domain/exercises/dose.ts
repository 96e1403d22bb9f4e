/** What one set consists of. `reps` with `holdSeconds` means that each repetition is held that long. */
export type DoseWork =
  | { readonly kind: "reps"; readonly reps: number; readonly holdSeconds?: number }
  | { readonly kind: "hold"; readonly holdSeconds: number }
  | { readonly kind: "time"; readonly seconds: number }
  | { readonly kind: "distance"; readonly metres: number }
  | { readonly kind: "breaths"; readonly breaths: number };

export const REPEAT_KINDS = ["ways", "moves", "levels"] as const;
/** The work of a set is done once for each way (left and right turn), move or level. */
export type DoseRepeat = { readonly for: (typeof REPEAT_KINDS)[number]; readonly count: number };

/** One prescription of one exercise; sets and work are counted per side. */
export type Dose = {
  readonly sets: number;
  readonly work: DoseWork;
  readonly repeat?: DoseRepeat;
  /** How long a repetition is lowered, held and lifted, in seconds: "3-1-1". */
  readonly tempo?: string;
  readonly loadKg?: number;
  readonly restSeconds?: number;
  readonly timesPerDay?: number;
  readonly daysPerWeek?: number;
  /** Once after this many minutes of sitting. */
  readonly sittingMinutes?: number;
};

export const DOSE_FIELDS = [
  "sets",
  "reps",
  "holdSeconds",
  "seconds",
  "metres",
  "breaths",
  "repeatCount",
  "loadKg",
  "restSeconds",
  "timesPerDay",
  "daysPerWeek",
  "sittingMinutes",
] as const;
export type DoseField = (typeof DOSE_FIELDS)[number];
/** A dose as flat numbers, the way forms and ranges name them. */
export type DoseFields = Partial<Readonly<Record<DoseField, number>>>;
/** Where the source gives a range, lowest and highest by field. */
export type DoseRange = Partial<Readonly<Record<DoseField, readonly [low: number, high: number]>>>;

export const TEMPO = /^[0-9]-[0-9]-[0-9]$/;

/** What a dose may say beside its sets and the work of one. */
export const DOSE_EXTRAS = ["loadKg", "restSeconds", "timesPerDay", "daysPerWeek", "sittingMinutes"] as const;

/** The dose as flat numbers; `repeat.for` and the tempo are left out, they are words. */
export function doseFields(dose: Dose): DoseFields {
  const flat: Partial<Record<DoseField, unknown>> = {
    ...dose,
    ...dose.work,
    repeatCount: dose.repeat?.count,
  };
  return Object.fromEntries(
    DOSE_FIELDS.flatMap((field) => (typeof flat[field] === "number" ? [[field, flat[field]]] : [])),
  );
}

/** The dose those numbers describe, or undefined when sets or the work of a set is not among them. */
export function doseFromFields(
  fields: DoseFields,
  repeatFor: DoseRepeat["for"] = "ways",
  tempo?: string,
): Dose | undefined {
  const work = workFromFields(fields);
  if (fields.sets === undefined || !work) return undefined;
  return {
    sets: fields.sets,
    work,
    ...(tempo !== undefined && tempo !== "" && { tempo }),
    ...(fields.repeatCount !== undefined && { repeat: { for: repeatFor, count: fields.repeatCount } }),
    ...Object.fromEntries(
      DOSE_EXTRAS.flatMap((field) => (fields[field] === undefined ? [] : [[field, fields[field]]])),
    ),
  };
}

function workFromFields({ reps, holdSeconds, seconds, metres, breaths }: DoseFields): DoseWork | undefined {
  if (reps !== undefined) return { kind: "reps", reps, ...(holdSeconds !== undefined && { holdSeconds }) };
  if (holdSeconds !== undefined) return { kind: "hold", holdSeconds };
  if (seconds !== undefined) return { kind: "time", seconds };
  if (metres !== undefined) return { kind: "distance", metres };
  return breaths === undefined ? undefined : { kind: "breaths", breaths };
}
