import type { CancerDetails } from "@/lib/domain/patients/cancer-details";
import { withCancer } from "@/lib/domain/patients/cancer-words";
import type { HistoryFlag } from "@/lib/domain/patients/history-flags";

/** What a history flag says on a clinician's screen. */
export const HISTORY_WORDS = {
  cancer: "Cancer",
  osteoporosis: "Osteoporosis",
  fragfx: "Fragility fracture",
  steroid: "Steroids, 3 months or more",
  immune: "Weakened immune system",
  ivdu: "Injected drugs",
  recentInfection: "Infection in the last 6 weeks",
  spinalProc: "Spinal or joint procedure in the last 3 months",
  tb: "Tuberculosis",
  diabetes: "Diabetes",
  dialysis: "Dialysis",
  anticoag: "Blood thinners",
  aaa: "Aneurysm",
  smoker: "Smoker",
  htn: "High blood pressure",
  pregnant: "Pregnant",
  postpartum: "Gave birth in the last 6 months",
  cesWatch: "Cauda equina watch: large disc or narrow canal on a scan",
  psoriasis: "Psoriasis",
  bowelDisease: "Inflammatory bowel disease",
  uveitis: "Uveitis",
  familySpa: "Spondyloarthritis in the family",
  priorNumbness: "Numbness before",
  priorWeakness: "Weakness of a leg or foot before",
  priorBladder: "Bladder trouble before",
  priorBowel: "Bowel trouble before",
} as const satisfies Record<HistoryFlag, string>;

/** Words of stored flags, in the order of the table; one that this version does not know is shown as stored. */
export function historyWords(flags: readonly string[], cancer?: CancerDetails | null): string[] {
  return flags.map((flag) =>
    withCancer(flag, flag in HISTORY_WORDS ? HISTORY_WORDS[flag as HistoryFlag] : flag, cancer),
  );
}

const SEX_WORDS: Readonly<Record<string, string>> = { F: "Female", M: "Male", X: "Another answer" };

/** "Female", "Male", "Another answer"; null when it is not recorded. */
export function sexWord(sex: string | null): string | null {
  return sex === null ? null : (SEX_WORDS[sex] ?? sex);
}
