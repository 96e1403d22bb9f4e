import { z } from "zod";

/** Of rows: moved is to another patient, by no merge; unchained came in with an old time; columns-gone cannot be compared. */
const OF_ROWS = ["changed", "gone", "moved", "unchained", "columns-gone"] as const;
const OF_LINKS = ["link-changed", "link-missing"] as const;
/** Against what is kept elsewhere: head-missing is a chain that ends before it, begun-elsewhere one begun by no server of ours. */
const OF_HEADS = ["head-differs", "head-missing", "heads-altered", "heads-gone", "begun-elsewhere"] as const;

/** What a look at a clinic's audit chain can find wrong, in which link, and of a row where it stands. */
const chainFinding = z.object({
  kind: z.enum([...OF_ROWS, ...OF_LINKS, ...OF_HEADS]),
  number: z.int(),
  table: z.string(),
  rowId: z.string().nullable(),
});
export type ChainFinding = z.infer<typeof chainFinding>;

export const chainFindings = z.array(chainFinding);

/** What an owner sees of the clinic's audit chain. */
export type RecordCheck = {
  readonly timeZone: string;
  /** When the chain began and why; null before the first link is made. */
  readonly begun: { readonly at: Date; readonly reason: string; readonly number: number } | null;
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
