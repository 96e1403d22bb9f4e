type Pain = { readonly score: number; readonly amended: boolean };

/** "4", or "6 (amended)" where staff heard another number after the form was handed in. */
export const painInWords = ({ score, amended }: Pain): string => `${score}${amended ? " (amended)" : ""}`;
