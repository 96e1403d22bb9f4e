import type { ExerciseId } from "@/lib/domain/exercises/exercise";

type Variants = Readonly<{ easier: ExerciseId | null; harder: ExerciseId | null }>;

/**
 * Where the source names another exercise as the easier or harder one. The rest of what it says ("smaller range") is a
 * change within the exercise and stays in the words.
 */
const LINKS: Readonly<Partial<Record<ExerciseId, Partial<Variants>>>> = {
  DW08: { easier: "LS17", harder: "HS10" },
  HM01: { easier: "HM02", harder: "HM09" },
  HM02: { harder: "HM01" },
  HM03: { easier: "HM04" },
  HM04: { harder: "HM03" },
  HM05: { easier: "HM12" },
  HM08: { harder: "HM09" },
  HM09: { easier: "HM01" },
  HM12: { harder: "HM05" },
  LM05: { harder: "LM06" },
  LM06: { easier: "LM05" },
  LS03: { easier: "LS04", harder: "LS13" },
  LS04: { harder: "LS03" },
  LS05: { harder: "LS06" },
  LS06: { easier: "LS05" },
  LS08: { harder: "LS09" },
  LS09: { easier: "LS08" },
  LS10: { harder: "LS11" },
  LS11: { easier: "LS10", harder: "LS14" },
  LS13: { easier: "LS03" },
  LS14: { easier: "LS11" },
  LS16: { easier: "HS15" },
  LS17: { harder: "DW08" },
  HS01: { harder: "HS02" },
  HS02: { easier: "HS01" },
  HS03: { harder: "HS04" },
  HS04: { easier: "HS03" },
  HS06: { harder: "HS07" },
  HS07: { easier: "HS06" },
  HS10: { easier: "LS17", harder: "HS14" },
  HS14: { easier: "HS10" },
  HS15: { harder: "LS16" },
  ST04: { harder: "ST06" },
  ST06: { easier: "ST04" },
  AE01: { easier: "AE02", harder: "AE05" },
  AE02: { harder: "AE01" },
  AE05: { easier: "AE01" },
  AE06: { easier: "AE05" },
};

/** The next easier and the next harder exercise; null where there is none. */
export function variantsOf(id: ExerciseId): Variants {
  const { easier = null, harder = null } = LINKS[id] ?? {};
  return { easier, harder };
}
