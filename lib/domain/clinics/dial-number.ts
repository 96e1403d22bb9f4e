const SIGNS = /^\+?[\d\s().-]+$/;
/** "999" is a number, and so is the longest an international line may have. */
const DIGITS = { fewest: 3, most: 15 };

/** A number as it is shown and rung, its spaces tidied; null when no phone could ring it. */
export function dialNumber(text: string): string | null {
  const number = text.trim().replaceAll(/\s+/g, " ");
  const digits = number.replaceAll(/\D/g, "").length;
  const canBeRung = SIGNS.test(number) && digits >= DIGITS.fewest && digits <= DIGITS.most;
  return canBeRung ? number : null;
}
