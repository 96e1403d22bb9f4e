import { type KeyboardEvent, useEffect, useRef } from "react";

type Placed = { readonly link: HTMLElement; readonly row: number; readonly column: number };

const placed = (table: HTMLElement): Placed[] =>
  [...table.querySelectorAll<HTMLElement>("[data-row]")].map((link) => ({
    link,
    row: Number(link.dataset["row"]),
    column: Number(link.dataset["column"]),
  }));

/** Where an arrow leads: up and down within the column, left and right to the nearest place of the next one. */
function next(key: string, here: Placed, all: readonly Placed[]): Placed | undefined {
  const column = all.filter((one) => one.column === here.column);
  const index = column.findIndex(({ link }) => link === here.link);
  if (key === "ArrowDown") return column[index + 1];
  if (key === "ArrowUp") return column[index - 1];
  if (key === "Home") return column[0];
  if (key === "End") return column.at(-1);
  const step = key === "ArrowRight" ? 1 : -1;
  const columns = [...new Set(all.map((one) => one.column))].toSorted((one, other) => one - other);
  const beside = columns[columns.indexOf(here.column) + step];
  return all
    .filter((one) => one.column === beside)
    .toSorted((one, other) => Math.abs(one.row - here.row) - Math.abs(other.row - here.row))[0];
}

const KEYS = ["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "Home", "End"];

/** The table is one stop of Tab, and arrows go from place to place. Without a script every place is a stop. */
export function useArrowKeys() {
  const table = useRef<HTMLTableElement>(null);
  const only = (chosen: HTMLElement | undefined) => {
    for (const { link } of table.current ? placed(table.current) : [])
      link.tabIndex = link === chosen ? 0 : -1;
  };
  // After every render: React may have put new places in.
  useEffect(() => {
    if (!table.current) return;
    const all = placed(table.current);
    only((all.find(({ link }) => link === document.activeElement) ?? all[0])?.link);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (!table.current || !KEYS.includes(event.key)) return;
    const all = placed(table.current);
    const here = all.find(({ link }) => link === document.activeElement);
    const found = here && next(event.key, here, all);
    if (!here) return;
    event.preventDefault();
    if (!found) return;
    only(found.link);
    found.link.focus();
  };
  return { table, onKeyDown };
}
