type LeftOut = {
  readonly outcome: "known" | "alike" | "refused";
  readonly reasons: readonly string[];
  readonly twinName: string | null;
  /** As people write it. */
  readonly twinBorn: string | null;
  readonly twinRow: number | null;
};

/** Why a row added nobody, or whom it may be: in words for whoever sent the list. */
export function leftOutWords({ outcome, reasons, twinName, twinBorn, twinRow }: LeftOut): string {
  const who = twinName === null ? null : `${twinName}, born ${twinBorn ?? "on an unknown day"}`;
  switch (outcome) {
    case "refused":
      return reasons.join(". ");
    case "known":
      return who === null ? `Stands in row ${twinRow ?? "?"} already` : `Is here already: ${who}`;
    case "alike":
      return who === null ? `May be the person of row ${twinRow ?? "?"}` : `May be ${who}`;
  }
}
