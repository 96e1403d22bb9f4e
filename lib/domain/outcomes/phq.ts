type Item = number | undefined;

/** Two items of 0 to 3 each; either blank: no score. */
function pair(one: Item, other: Item): number | undefined {
  return one === undefined || other === undefined ? undefined : one + other;
}

/** PHQ-2, 0 to 6 (Kroenke 2003). */
export function phq2Score({
  interest,
  lowMood,
}: Readonly<{ interest?: Item; lowMood?: Item }>): number | undefined {
  return pair(interest, lowMood);
}

/** A pair of PHQ-2 or GAD-2 is positive from here on (Kroenke 2003; sensitivity 61%, specificity 92%, Arroll 2010). */
export const PHQ2_POSITIVE = 3;

type Phq4Items = Readonly<{ nervous?: Item; worry?: Item; interest?: Item; lowMood?: Item }>;

/** PHQ-4, 0 to 12, with its two halves (NINDS CDE). Any of the four blank: no score. A screen, no measure of change. */
export function phq4Score({ nervous, worry, interest, lowMood }: Phq4Items) {
  const [anxiety, depression] = [pair(nervous, worry), phq2Score({ interest, lowMood })];
  if (anxiety === undefined || depression === undefined) return undefined;
  const total = anxiety + depression;
  return {
    ...{ total, band: phq4Band(total) },
    anxious: anxiety >= PHQ2_POSITIVE,
    depressed: depression >= PHQ2_POSITIVE,
  };
}

/** What a PHQ-4 of 12 is called: from 3, 6 and 9 on (NINDS CDE). */
export function phq4Band(total: number): "none" | "mild" | "moderate" | "severe" {
  if (total <= 2) return "none";
  if (total <= 5) return "mild";
  return total <= 8 ? "moderate" : "severe";
}
