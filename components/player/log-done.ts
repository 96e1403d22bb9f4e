import type { LoggedSide } from "@/lib/domain/exercises/side";

type SideDone = { readonly side: LoggedSide; readonly amount: number; readonly target: number };

/** Carries what the player saw done into the form and leads the reader there; the patient confirms and may change it. */
export function logDone(logId: string, sides: readonly SideDone[]): void {
  const part = document.getElementById(logId);
  const form = part?.closest("form");
  if (!part || !form) return;
  for (const { side, amount, target } of sides) {
    if (amount === 0) continue;
    const outcome = amount >= target ? "done" : "part";
    const radio = form.querySelector<HTMLInputElement>(`input[name="outcome-${side}"][value="${outcome}"]`);
    if (radio) radio.checked = true;
    const field = form.querySelector<HTMLInputElement>(`input[name="amount-${side}"]`);
    if (field && outcome === "part") field.value = `${amount}`;
  }
  part.focus();
  part.scrollIntoView({ block: "start" });
}
