/** A form as it came back, or as it is before it was sent: what was typed into a field, and why it was refused. */
export type FormAgain = {
  readonly typed: (name: string) => string;
  readonly error: (name: string) => string | undefined;
  /** All of it for one field. */
  readonly field: (name: string) => {
    readonly name: string;
    readonly error: string | undefined;
    readonly defaultValue: string;
  };
};
