import { PHASE_WORDS } from "@/components/programmes/phase-words";
import type { EpisodeEnd, EpisodePhase } from "@/lib/domain/episodes/episode";

export const EPISODE_PHASE_WORDS: Readonly<Record<EpisodePhase, string>> = {
  acute: PHASE_WORDS.A,
  subacute: PHASE_WORDS.S,
  persistent: PHASE_WORDS.C,
  return: PHASE_WORDS.R,
};

export const EPISODE_END_WORDS: Readonly<Record<EpisodeEnd, string>> = {
  "goal-reached": "The goal is reached",
  "much-better": "Much better, the goal not quite reached",
  "keeps-going-alone": "Keeps going alone",
  referred: "Referred to somebody else",
  "no-change": "No change worth going on for",
  "stopped-coming": "Stopped coming",
  other: "Something else",
};
