import "server-only";

/** A channel refused or did not answer; `code` names why without naming anyone or anything that was sent. */
export class NotSent extends Error {
  readonly code: string;
  /** No later try will do better. */
  readonly forGood: boolean;

  constructor(code: string, forGood = false) {
    super(code);
    this.name = "NotSent";
    this.code = code;
    this.forGood = forGood;
  }
}
