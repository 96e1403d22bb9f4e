/** Of rows: moved is to another patient, by no merge; unchained came in with an old time; columns-gone cannot be compared. */
const OF_ROWS = ["changed", "gone", "moved", "unchained", "columns-gone"] as const;
const OF_LINKS = ["link-changed", "link-missing"] as const;
/** Against what is kept elsewhere: head-missing is a chain that ends before it, begun-elsewhere one begun by no server of ours; heads-unread tells of no alteration. */
const OF_HEADS = [
  "head-differs",
  "head-missing",
  "heads-altered",
  "heads-gone",
  "heads-unread",
  "begun-elsewhere",
] as const;

/** Whether something is not as it was written; else only that it could not be compared. */
export const isAltered = (kind: string): boolean => kind !== "heads-unread";

export const FINDING_KINDS = [...OF_ROWS, ...OF_LINKS, ...OF_HEADS] as const;

/** What a look at an audit chain can find wrong, in which link (0: in none), and of a row where it stands. */
export type ChainFinding = {
  readonly kind: (typeof FINDING_KINDS)[number];
  readonly number: number;
  readonly table: string;
  readonly rowId: string | null;
};

/** A finding of the chain itself, and of no row. */
export const ofChain = (kind: ChainFinding["kind"], number = 0): ChainFinding => ({
  ...{ kind, number, table: "chain_link", rowId: null },
});
