import { BODY_REGIONS, type BodyRegionId } from "@/lib/domain/body/body-regions";

/** What a marked place feels like, in the usual words of a pain drawing. */
export const FEELINGS = {
  ache: "ache",
  sharp: "sharp",
  burning: "burning",
  tingling: "pins and needles",
  numb: "numb",
} as const;
export type Feeling = keyof typeof FEELINGS;
export const FEELING_IDS = Object.keys(FEELINGS) as readonly Feeling[];

export type PainMark = { readonly region: BodyRegionId; readonly feeling: Feeling };

const order = new Map<string, number>(BODY_REGIONS.map(({ id }, at) => [id, at]));
const byPlace = (one: PainMark, other: PainMark) =>
  (order.get(one.region) ?? 0) - (order.get(other.region) ?? 0);

/** With one place marked, changed, or rubbed out when `feeling` is null; in the picture's order, each place once. */
export function withPainMark(
  all: readonly PainMark[],
  region: BodyRegionId,
  feeling: Feeling | null,
): readonly PainMark[] {
  const rest = all.filter((one) => one.region !== region);
  return (feeling === null ? rest : [...rest, { region, feeling }]).toSorted(byPlace);
}
