/** The page of a form that was refused for too many tries, with the minutes it has to name. */
export const tooManyOn = (path: string, minutes: number): string =>
  `${path}?problem=too-many&minutes=${minutes}`;
