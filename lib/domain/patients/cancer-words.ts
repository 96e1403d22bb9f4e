import type { CancerActive, CancerDetails } from "@/lib/domain/patients/cancer-details";

const ACTIVE_WORDS = {
  yes: "still active or being treated",
  no: "not active now",
  unsure: "not sure whether it is active",
} as const satisfies Record<CancerActive, string>;

/** Only what is known of it. */
export const knownWords = ({ type, year, active }: CancerDetails): string[] =>
  [type, year, active && ACTIVE_WORDS[active]].filter((one) => one !== undefined).map(String);

/** "breast, 2015, not active now", for whoever looks after the patient; empty where nobody has asked. */
export function cancerWords(details: CancerDetails | null | undefined): string {
  if (!details) return "";
  const { type, year, active } = details;
  return [
    type ?? "type not known",
    year ?? "year not known",
    active ? ACTIVE_WORDS[active] : "not told whether it is active",
  ].join(", ");
}

/** A flag's words with what is known of it; only a cancer has more. */
export function withCancer(flag: string, words: string, details: CancerDetails | null | undefined): string {
  const more = flag === "cancer" ? cancerWords(details) : "";
  return more === "" ? words : `${words} (${more})`;
}
