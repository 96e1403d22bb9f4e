import type { LoggedSide } from "@/lib/domain/exercises/side";

type SideDone = { readonly side: LoggedSide; readonly amount: number; readonly target: number };

export const formOf = (logId: string): HTMLFormElement | null | undefined =>
  document.getElementById(logId)?.closest("form");

/** Where nothing is chosen yet: a side that was answered or saved before keeps its answer. */
export function fillDone(logId: string, sides: readonly SideDone[]): void {
  const isOpen = ({ side }: SideDone) =>
    formOf(logId)?.querySelector(`input[name="outcome-${side}"]:checked`) === null;
  fill(formOf(logId), sides.filter(isOpen));
}

/** Carries what the player saw done into the form. */
export const carryDone = (logId: string, sides: readonly SideDone[]): void => fill(formOf(logId), sides);

/** The same, and leads the reader there: the patient confirms and may change it. */
export function logDone(logId: string, sides: readonly SideDone[]): void {
  carryDone(logId, sides);
  const part = document.getElementById(logId);
  part?.focus();
  part?.scrollIntoView({ block: "start" });
}

function fill(form: HTMLFormElement | null | undefined, sides: readonly SideDone[]): void {
  if (!form) return;
  for (const { side, amount, target } of sides) {
    if (amount === 0) continue;
    const outcome = amount >= target ? "done" : "part";
    const radio = form.querySelector<HTMLInputElement>(`input[name="outcome-${side}"][value="${outcome}"]`);
    if (radio) radio.checked = true;
    const field = form.querySelector<HTMLInputElement>(`input[name="amount-${side}"]`);
    if (field && outcome === "part") field.value = `${amount}`;
  }
}
