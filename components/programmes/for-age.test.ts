import { expect, it } from "vitest";
import { catalogueStart, exerciseForAge, startForAge } from "@/components/programmes/for-age";
import { exerciseById } from "@/lib/domain/exercises/exercise";
import { templateById } from "@/lib/domain/programmes/templates";

const HOLDS = { kind: "hold", holdSeconds: 20 };
const LONGER = { kind: "hold", holdSeconds: 30 };

const template = templateById("settling-low-back");
if (!template) throw new Error("no such template");
const start = catalogueStart(template, "Settling");
const stretchOf = (age: number, id: string | null = template.id) =>
  startForAge({ ...start, id }, age).items.find(({ exerciseId }) => exerciseId === "HM01")?.dose.work;

it("starts a held stretch at 30 seconds from the age of 60, from a template and from the catalogue", () => {
  const stretch = { ...exerciseById("HM01"), own: null };
  expect([stretchOf(59), exerciseForAge(stretch, 59).defaultDose.work]).toEqual([HOLDS, HOLDS]);
  expect([stretchOf(60), exerciseForAge(stretch, 60).defaultDose.work]).toEqual([LONGER, LONGER]);
});

it("copies the last plan as it was prescribed", () => {
  expect(stretchOf(60, null)).toEqual(HOLDS);
});
