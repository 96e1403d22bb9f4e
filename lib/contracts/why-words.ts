import { z } from "zod";
import { LONGEST_WHY, type Why, WHYS } from "@/lib/domain/self-check/why";

const words = z.string().trim().max(LONGEST_WHY, `Use ${LONGEST_WHY} characters or fewer.`).default("");

/** A box for each reason. An empty one takes ours. */
export const whyWordsFields = z.strictObject(
  Object.fromEntries(WHYS.map((why) => [why, words])) as Record<Why, typeof words>,
);
export type WhyWordsFields = z.infer<typeof whyWordsFields>;
