"use client";

import { FreePlace, type PlacedVisit, VisitBlock } from "@/components/calendar/calendar-cell";
import { bookingHref, type ShownColumn } from "@/components/calendar/shown-column";
import { useArrowKeys } from "@/components/calendar/use-arrow-keys";
import type { GridCell, GridRow } from "@/lib/domain/visits/calendar-grid";
import { timeOfDay } from "@/lib/domain/hours/time-of-day";

export type CalendarTableProps = {
  readonly caption: string;
  readonly columns: readonly ShownColumn[];
  readonly rows: readonly GridRow<PlacedVisit>[];
};

/** The calendar from a tablet's width on: a row for each half hour, visits as tall as they are long. */
export function CalendarTable({ caption, columns, rows }: CalendarTableProps) {
  const { table, onKeyDown } = useArrowKeys();
  return (
    <table ref={table} className="calendar" onKeyDown={onKeyDown}>
      <caption className="sr-only">{caption}. Arrow keys go from place to place.</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">Time</span>
          </th>
          {columns.map(({ heading, closed, isToday }, index) => (
            <th key={index} scope="col" aria-current={isToday ? "date" : undefined}>
              {heading}
              {isToday && <span className="block">Today</span>}
              {closed !== null && <span className="block font-normal text-muted">{closed}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ time, cells }, row) => (
          <tr key={time}>
            <th scope="row" className="tabular">
              {time.endsWith(":00") ? timeOfDay(time) : <span className="sr-only">{timeOfDay(time)}</span>}
            </th>
            {cells.map((cell) => (
              <Cell key={cell.column} cell={cell} row={row} time={time} columns={columns} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = {
  readonly cell: GridCell<PlacedVisit>;
  readonly row: number;
  readonly time: string;
  readonly columns: readonly ShownColumn[];
};

function Cell({ cell, row, time, columns }: CellProps) {
  const column = columns[cell.column];
  if (cell.kind === "visits")
    return (
      <td rowSpan={cell.rows}>
        <div className="calendar-visits">
          {cell.visits.map((visit) => (
            <VisitBlock key={visit.id} visit={visit} row={row} column={cell.column} />
          ))}
        </div>
      </td>
    );
  if (cell.kind === "shut" || !column) return <td className="calendar-shut" />;
  return (
    <td>
      <FreePlace
        href={bookingHref(column, time)}
        words={`Book ${timeOfDay(time)}, ${column.heading}`}
        row={row}
        column={cell.column}
      />
    </td>
  );
}
