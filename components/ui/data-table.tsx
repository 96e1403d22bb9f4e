import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";

export type Column<Row> = {
  readonly id: string;
  readonly header: string;
  /** Text or one element: several would be spread over the line of a narrow screen. */
  readonly cell: (row: Row) => ReactNode;
  /** The cell that names the row: a row header, and the title of the block on a narrow screen. */
  readonly rowHeader?: boolean | undefined;
  readonly numeric?: boolean | undefined;
  /** Whole sentences: on a narrow screen they stand under the column's name and not beside it. */
  readonly prose?: boolean | undefined;
  /** Only where there is room: on a tablet the other columns need its place. Printed, and in a phone’s blocks, it stands. */
  readonly roomy?: boolean | undefined;
  /** The header is for screen readers only, such as over a column of buttons. */
  readonly headerHidden?: boolean | undefined;
  /** Last in the row: on a tablet it stands under the other cells, which keep their width. */
  readonly ownLine?: boolean | undefined;
};

export type DataTableProps<Row> = {
  readonly caption: string;
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowClassName?: ((row: Row) => string | undefined) | undefined;
};

/** A plain table. Narrow, each row becomes a block of labelled lines; the roles keep it a table to screen readers. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden = false, columns, rows, rowKey, rowClassName } = props;
  return (
    <div className="data-table-box">
      <table className="data-table" role="table">
        <caption className={captionHidden ? "sr-only" : undefined}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                role="columnheader"
                data-numeric={column.numeric || undefined}
                data-roomy={column.roomy || undefined}
                data-own-line={column.ownLine || undefined}
              >
                <span className={classes(column.headerHidden && "sr-only")}>{column.header}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row" className={rowClassName?.(row)}>
              {columns.map((column) => (
                <DataCell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DataCell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  if (column.rowHeader) {
    return (
      <th scope="row" role="rowheader">
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td
      role="cell"
      data-label={column.headerHidden ? undefined : column.header}
      data-numeric={column.numeric || undefined}
      data-prose={column.prose || undefined}
      data-roomy={column.roomy || undefined}
      data-own-line={column.ownLine || undefined}
    >
      {column.cell(row)}
    </td>
  );
}
