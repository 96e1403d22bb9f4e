/** What a question of the intake is asked in. `heading`: it is the title of its page. */
export type StepWords = {
  readonly label: string;
  readonly hint: string | undefined;
  readonly heading: boolean;
};
