/** Words as they stand at the beginning of a sentence or line. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
