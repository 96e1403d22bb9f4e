import { expect, it } from "vitest";
import { photoPair } from "@/components/posture-photos/photo-pair";

const photo = (id: string, view: "front" | "side" | "back") => ({ id, view });
const ids = (photos: readonly ReturnType<typeof photo>[], asked = {}) =>
  photoPair(photos, asked)?.map(({ id }) => id) ?? null;
const [newSide, midSide, oldSide] = [photo("c", "side"), photo("b", "side"), photo("a", "side")];

it.each([
  ["the newest and the oldest of a side", [newSide, midSide, oldSide], ["a", "c"]],
  ["that side though another was taken once since", [photo("d", "front"), newSide, oldSide], ["a", "c"]],
  ["nothing where no side was taken twice", [photo("d", "front"), newSide], null],
  ["nothing of one photo", [newSide], null],
  ["nothing of none", [], null],
] as const)("lays side by side %s", (_, photos, pair) => {
  expect(ids(photos)).toEqual(pair);
});

it("takes the two that were asked for, of two sides too, and none that is not there", () => {
  const photos = [photo("d", "front"), newSide, midSide, oldSide];
  expect(ids(photos, { first: "b", second: "d" })).toEqual(["b", "d"]);
  expect(ids(photos, { first: "gone", second: "b" })).toEqual(["a", "b"]);
});
