/** Lists whose rows are gone through with arrows: each child of one is a row. */
export const LISTS = "main [data-rows], main .data-table tbody";
const ROWS = "main [data-rows] > *, main .data-table tbody > tr";
export const FOCUSABLE = "a[href], button:not([disabled]), summary, input, select, textarea";
const REGIONS = "header nav, main, footer";

export const rowOf = (element: Element | null): Element | null => element?.closest(ROWS) ?? null;

/** Whether the focus is inside a row of a list. */
export const inList = (): boolean => rowOf(document.activeElement) !== null;

/** Whether keys mean text or a choice where the focus is. */
export function isTyping(): boolean {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement)) return false;
  const isKeyless = at instanceof HTMLInputElement && ["checkbox", "button", "submit"].includes(at.type);
  return at.isContentEditable || (at.matches("input, textarea, select, [role=listbox]") && !isKeyless);
}

/** To the row above or below, or to the first or last one: its first link or button. */
export function moveRow(to: 1 | -1 | "first" | "last"): void {
  const row = rowOf(document.activeElement);
  const rows = [...(row?.parentElement?.children ?? [])];
  const from = row ? rows.indexOf(row) : -1;
  const next = to === "first" ? rows[0] : to === "last" ? rows.at(-1) : rows[from + to];
  next?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
}

/** To the next part of the page: the ways around, the page itself, what stands under it. */
export function moveRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)].filter(
    (region) => region.id === "main" || region.querySelector(FOCUSABLE) !== null,
  );
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const to = at === -1 && step === -1 ? regions.length - 1 : (at + step + regions.length) % regions.length;
  const next = regions[to];
  (next?.id === "main" ? next : next?.querySelector<HTMLElement>(FOCUSABLE))?.focus();
}

/** Presses the main button of the form the focus is in. */
export function pressPrimary(): boolean {
  const form = document.activeElement?.closest("form");
  const button = form?.querySelector<HTMLButtonElement>("button.button-primary[type=submit]:not([disabled])");
  button?.click();
  return button != null;
}
