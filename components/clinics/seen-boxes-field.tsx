import { type Boxes, readSeen, SEEN, seenAgain } from "@/lib/domain/clinics/seen-boxes";

export type SeenBoxesFieldProps = {
  /** As they stand. */
  readonly boxes: Boxes;
  /** What was just refused: what was typed, and why. */
  readonly form: {
    readonly typed: (name: string) => string;
    readonly error: (name: string) => string | undefined;
  };
};

/** Sends along what the form showed, so that it is not saved over what somebody else has made of it meanwhile. */
export function SeenBoxesField({ boxes, form }: SeenBoxesFieldProps) {
  const seen = seenAgain(readSeen(form.typed(SEEN)), boxes, form.error);
  return <input type="hidden" name={SEEN} value={JSON.stringify(seen)} />;
}
