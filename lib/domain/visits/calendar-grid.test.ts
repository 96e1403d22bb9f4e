import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  calendarGrid,
  type GridColumn,
  hoursShown,
  minuteOfDay,
  type Span,
} from "@/lib/domain/visits/calendar-grid";

const visit = (from: string, until: string): Span => ({ from: minuteOfDay(from), until: minuteOfDay(until) });
const OPEN = [visit("09:00", "12:00")];

describe("the calendar's grid", () => {
  it("offers the open rows that are free, and lets a visit span the rows it takes", () => {
    const grid = calendarGrid([{ open: OPEN, visits: [visit("09:30", "10:15")] }]);
    const said = grid.map(({ time, cells: [cell] }) => [
      time,
      cell?.kind,
      cell && "rows" in cell ? cell.rows : 1,
    ]);
    expect(said).toEqual([
      ["09:00", "free", 1],
      ["09:30", "visits", 2],
      ["10:00", undefined, 1],
      ["10:30", "free", 1],
      ["11:00", "free", 1],
      ["11:30", "free", 1],
    ]);
  });

  it("shows what lies outside the opening hours, and offers nothing there", () => {
    const grid = calendarGrid([{ open: OPEN, visits: [visit("07:10", "07:30")] }]);
    expect(grid.slice(0, 3).map(({ cells }) => cells[0]?.kind)).toEqual(["visits", "shut", "shut"]);
    expect(hoursShown([{ open: [], visits: [] }])).toEqual(visit("08:00", "18:00"));
    expect(hoursShown([{ open: [visit("22:30", "24:00")], visits: [] }]).until).toBe(24 * 60);
  });

  const anyVisit = fc
    .tuple(fc.integer({ min: 0, max: 1_430 }), fc.integer({ min: 1, max: 240 }))
    .map(([from, minutes]) => ({ from, until: Math.min(from + minutes, 1_440) }));
  const anyColumn: fc.Arbitrary<GridColumn<Span>> = fc.record({
    visits: fc.array(anyVisit, { maxLength: 12 }),
    open: fc.array(anyVisit, { maxLength: 2 }),
  });

  it("shows each visit once, in the row it begins in, and every column fills every row once", () => {
    fc.assert(
      fc.property(fc.array(anyColumn, { minLength: 1, maxLength: 4 }), (columns) => {
        const grid = calendarGrid(columns);
        columns.forEach((column, index) => {
          const cells = grid.flatMap(({ cells }) => cells).filter((cell) => cell.column === index);
          const shown = cells.flatMap((cell) => (cell.kind === "visits" ? cell.visits : []));
          expect(shown.toSorted((one, other) => one.from - other.from)).toEqual(
            column.visits.toSorted((one, other) => one.from - other.from),
          );
          const filled = cells.reduce((sum, cell) => sum + (cell.kind === "visits" ? cell.rows : 1), 0);
          expect(filled).toBe(grid.length);
        });
      }),
    );
  });
});
