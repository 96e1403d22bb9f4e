import { FOCUSABLE, LISTS, rowOf } from "@/components/palette/moves";

const KEPT_OUT = "data-not-a-stop";
/** A grid of fields is filled in with Tab: every one of its boxes stays a stop. */
const FIELDS = "input:not([type=hidden]), select, textarea";

/**
 * Makes a list one stop of Tab: of its rows only the one that has the focus, or had it last, is stopped at. Tab then
 * goes through that row's own buttons and on; the arrows go from row to row.
 */
export function beOneStop(target: EventTarget | null): void {
  const row = target instanceof Element ? rowOf(target) : null;
  if (row) stopAt(row);
}

/** A list whose stop went with its row has the next one in its first row. */
export function keepReachable(): void {
  for (const list of document.querySelectorAll(LISTS)) {
    const controls = [...list.querySelectorAll(FOCUSABLE)];
    const first = controls.every((control) => control.hasAttribute(KEPT_OUT)) ? controls[0] : undefined;
    const row = rowOf(first ?? null);
    if (row) stopAt(row);
  }
}

function stopAt(row: Element): void {
  const list = row.closest(LISTS);
  if (!list) return;
  const isGrid = [...list.querySelectorAll(FIELDS)].some((field) => field.checkVisibility());
  for (const control of list.querySelectorAll<HTMLElement>(FOCUSABLE)) {
    const isStop = isGrid || row.contains(control);
    if (isStop && control.hasAttribute(KEPT_OUT)) control.removeAttribute("tabindex");
    else if (!isStop) control.tabIndex = -1;
    control.toggleAttribute(KEPT_OUT, !isStop);
  }
}
