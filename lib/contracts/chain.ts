import { z } from "zod";
import { type ChainFinding, FINDING_KINDS } from "@/lib/domain/chain/finding";

/** As the last round's findings are kept. */
export const chainFindings = z.array(
  z.object({ kind: z.enum(FINDING_KINDS), number: z.int(), table: z.string(), rowId: z.string().nullable() }),
);

/** What an owner sees of the clinic's audit chain. */
export type RecordCheck = {
  readonly timeZone: string;
  /** When the chain began and why; null before the first link is made. */
  readonly begun: { readonly at: Date; readonly reason: string } | null;
  /** The last whole round; null before there was one. */
  readonly last: {
    readonly endedAt: Date;
    readonly isLate: boolean;
    readonly rows: number;
    /** The link it went to: its number and its hash, hexadecimal. */
    readonly number: number;
    readonly hash: string;
    readonly foundAt: Date | null;
    /** `place` says in words what the table holds. */
    readonly findings: readonly (ChainFinding & { readonly place: string })[];
  } | null;
};
