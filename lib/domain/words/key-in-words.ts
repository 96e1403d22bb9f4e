import { capitalised } from "@/lib/domain/words/capitalised";

/** "painBefore", "pain_before" and "outcome-left" as people write. */
export const keyInWords = (key: string): string =>
  capitalised(
    key
      .replaceAll(/[_-]/g, " ")
      .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
      .toLowerCase(),
  );
