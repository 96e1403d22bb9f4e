import { doseNotation } from "@/lib/domain/exercises/dose-notation";
import type { Dose } from "@/lib/domain/exercises/dose";
import type { OwnText } from "@/lib/domain/exercises/own-exercise";
import type { Side } from "@/lib/domain/exercises/side";

type Item = Readonly<{ exerciseId: string; dose: Dose; side: Side; note: string; own: OwnText | null }>;
export type VersionDifference = Readonly<{ exerciseId: string; own: OwnText | null }> &
  (
    | Readonly<{ kind: "added" | "removed"; dose: string }>
    | Readonly<{ kind: "dose"; from: string; to: string }>
    | Readonly<{ kind: "note"; from: string; to: string }>
    | Readonly<{ kind: "words" }>
    | Readonly<{ kind: "moved"; from: number; to: number }>
  );

/** What a version changed against the one before, in its own order; what it took out comes last. Empty where nothing did. */
export function versionDifference(
  before: readonly Item[],
  after: readonly Item[],
): readonly VersionDifference[] {
  const pairs = after.map((item) => ({ item, earlier: partnerOf(item, after, before) }));
  const kept = pairs.flatMap(({ earlier }) => (earlier ? [earlier] : []));
  const order = before.filter((item) => kept.includes(item));
  return [
    ...pairs.flatMap(({ item, earlier }) => {
      if (!earlier) return [{ kind: "added", ...named(item), dose: said(item) } as const];
      const place = kept.indexOf(earlier);
      return [...changed(earlier, item), ...moved(item, order.indexOf(earlier), place)];
    }),
    ...before
      .filter((item) => !kept.includes(item))
      .map((item) => ({ kind: "removed", ...named(item), dose: said(item) }) as const),
  ];
}

const named = ({ exerciseId, own }: Item) => ({ exerciseId, own });
const said = ({ dose, side }: Item) => doseNotation(dose, side);

/** The same exercise on the same side, else the only one of that exercise. */
function partnerOf(item: Item, after: readonly Item[], before: readonly Item[]): Item | undefined {
  const same = before.filter(({ exerciseId }) => exerciseId === item.exerciseId);
  const only = after.filter(({ exerciseId }) => exerciseId === item.exerciseId).length === 1;
  return same.find(({ side }) => side === item.side) ?? (only && same.length === 1 ? same[0] : undefined);
}

function changed(before: Item, after: Item): readonly VersionDifference[] {
  const dose = { from: said(before), to: said(after) };
  const note = { from: before.note, to: after.note };
  return [
    ...(dose.from === dose.to ? [] : [{ kind: "dose", ...named(after), ...dose } as const]),
    ...(before.own?.versionId === after.own?.versionId ? [] : [{ kind: "words", ...named(after) } as const]),
    ...(note.from === note.to ? [] : [{ kind: "note", ...named(after), ...note } as const]),
  ];
}

function moved(item: Item, from: number, to: number): readonly VersionDifference[] {
  return from <= to ? [] : [{ kind: "moved", ...named(item), from: from + 1, to: to + 1 }];
}
