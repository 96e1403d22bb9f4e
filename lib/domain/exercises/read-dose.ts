import { doseFromFields, type Dose, type DoseField, type DoseRange } from "@/lib/domain/exercises/dose";
import type { Written, WrittenDose } from "@/lib/domain/exercises/written-exercise";

/** A written dose as a default (the low end of every range) and the ranges themselves. Throws on a line without work. */
export function readDose({ repeat, ...line }: WrittenDose): { defaultDose: Dose; doseRange: DoseRange } {
  const written: Partial<Record<DoseField, Written>> = {
    ...line,
    ...(repeat && { repeatCount: repeat.count }),
  };
  const fields = Object.entries(written) as [DoseField, Written][];
  const defaultDose = doseFromFields(
    Object.fromEntries(fields.map(([field, value]) => [field, typeof value === "number" ? value : value[0]])),
    repeat?.for,
  );
  if (!defaultDose) throw new Error("a dose of the catalogue names no work");
  const ranges = fields.filter(([, value]) => typeof value !== "number");
  return { defaultDose, doseRange: Object.fromEntries(ranges) };
}
