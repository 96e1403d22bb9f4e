import { useEffect, useEffectEvent } from "react";
import { formOf } from "@/components/player/log-done";
import { keepDone, readDoneOf } from "@/lib/client/done-so-far";

type Leaving = { readonly item: string; readonly hurtsHref: string; readonly logId: string };

/** Nothing done is lost to "This hurts": the tab keeps it on the way there, and the form has it on the way back. */
export function useDoneSoFar({ item, hurtsHref, logId }: Leaving, fillIn: () => void): void {
  const keep = useEffectEvent((event: MouseEvent) => {
    const link = (event.target as Element).closest("a");
    const form = formOf(logId);
    if (link?.getAttribute("href") !== hurtsHref || !form) return;
    fillIn();
    keepDone(item, form);
  });
  useEffect(() => {
    const form = formOf(logId);
    if (form) refill(form, readDoneOf(item));
    document.addEventListener("click", keep, true);
    return () => document.removeEventListener("click", keep, true);
  }, [item, logId]);
}

/** A side that was answered or saved keeps its answer. */
function refill(form: HTMLFormElement, done: Readonly<Record<string, string>>): void {
  const open = Object.entries(done).filter(([name]) => {
    const side = name.slice(name.indexOf("-"));
    return form.querySelector(`input[name="outcome${side}"]:checked`) === null;
  });
  for (const [name, value] of open) {
    const radio = form.querySelector<HTMLInputElement>(
      `input[type="radio"][name="${name}"][value="${value}"]`,
    );
    const field = form.querySelector<HTMLInputElement>(`input:not([type="radio"])[name="${name}"]`);
    if (radio) radio.checked = true;
    if (field) field.value = value;
  }
}
