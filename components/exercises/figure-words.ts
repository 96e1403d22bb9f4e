/** The text alternative of a figure. */
export type FigureWords = {
  /** The whole movement in a few sentences. */
  readonly alt: string;
  /** What each of the three stills shows. */
  readonly stills: readonly [string, string, string];
  readonly stop: string;
  /** That a clinic's own exercise, without a picture of its own, is shown by the figure of another. */
  readonly ofBasis: string;
  /** How many times as wide as high the stills are; known where the server made the words. */
  readonly ratio?: number;
};
