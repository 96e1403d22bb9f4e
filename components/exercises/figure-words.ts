/** The text alternative of a figure. */
export type FigureWords = {
  /** The whole movement in a few sentences. */
  readonly alt: string;
  /** What each of the three stills shows. */
  readonly stills: readonly [string, string, string];
  readonly stop: string;
  /** How many times as wide as high the stills are; known where the server made the words. */
  readonly ratio?: number;
};
