const CONTROLS = "input, select, textarea";

/**
 * Leads to the first field of a form that was refused: its words are read out there, and nowhere while the focus stays on
 * the button. Call it once the refusal stands on the page.
 */
export function focusFirstWrong(form: HTMLFormElement): void {
  const field = form.querySelector(".field-invalid");
  const control =
    field?.querySelector<HTMLElement>("input:checked") ?? field?.querySelector<HTMLElement>(CONTROLS);
  control?.focus();
}
