/** Minutes of one row of the calendar. */
export const ROW_MINUTES = 30;
const DAY_MINUTES = 24 * 60;

/** From when until when, in minutes since midnight on the clinic's clock. */
export type Span = Readonly<{ from: number; until: number }>;
export type GridColumn<Visit extends Span> = Readonly<{
  visits: readonly Visit[];
  /** When the clinic is open that day. */
  open: readonly Span[];
}>;

/** A place of the grid: so many rows of visits, or one row in which something can be booked, or one that is shut. */
export type GridCell<Visit> =
  | Readonly<{ kind: "visits"; column: number; rows: number; visits: readonly Visit[] }>
  | Readonly<{ kind: "free" | "shut"; column: number }>;
export type GridRow<Visit> = Readonly<{ time: string; cells: readonly GridCell<Visit>[] }>;

const two = (part: number) => String(part).padStart(2, "0");
export const timeAt = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** "09:30" as minutes since midnight. */
export function minuteOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** The whole hours that hold every opening and every visit; a working day where there is neither. */
export function hoursShown(columns: readonly GridColumn<Span>[]): Span {
  const spans = columns.flatMap(({ visits, open }) => [...visits, ...open]);
  if (spans.length === 0) return { from: 8 * 60, until: 18 * 60 };
  const from = Math.min(...spans.map((span) => span.from));
  const until = Math.max(...spans.map((span) => span.until));
  return { from: Math.floor(from / 60) * 60, until: Math.min(Math.ceil(until / 60) * 60, DAY_MINUTES) };
}

type Block<Visit> = { first: number; last: number; visits: Visit[] };

/** Visits by the rows they touch; those that share a row stand in one block. */
function blocksOf<Visit extends Span>(visits: readonly Visit[], start: number): Block<Visit>[] {
  const blocks: Block<Visit>[] = [];
  for (const visit of visits.toSorted((one, other) => one.from - other.from)) {
    const first = Math.floor((visit.from - start) / ROW_MINUTES);
    const last = Math.max(first, Math.ceil((visit.until - start) / ROW_MINUTES) - 1);
    const before = blocks.at(-1);
    if (before && first <= before.last) {
      before.visits.push(visit);
      before.last = Math.max(before.last, last);
    } else blocks.push({ first, last, visits: [visit] });
  }
  return blocks;
}

/** The calendar as rows of a table, whose cells of visits span the rows they take. */
export function calendarGrid<Visit extends Span>(columns: readonly GridColumn<Visit>[]): GridRow<Visit>[] {
  const { from, until } = hoursShown(columns);
  const blocks = columns.map(({ visits }) => blocksOf(visits, from));
  const cellAt = (row: number, column: number): GridCell<Visit>[] => {
    const block = blocks[column]?.find(({ first, last }) => first <= row && row <= last);
    if (block)
      return block.first === row
        ? [{ kind: "visits", column, rows: block.last - row + 1, visits: block.visits }]
        : [];
    const minute = from + row * ROW_MINUTES;
    const isOpen = columns[column]?.open.some((span) => span.from <= minute && minute < span.until);
    return [{ kind: isOpen ? "free" : "shut", column }];
  };
  return Array.from({ length: (until - from) / ROW_MINUTES }, (_, row) => ({
    time: timeAt(from + row * ROW_MINUTES),
    cells: columns.flatMap((_column, column) => cellAt(row, column)),
  }));
}
