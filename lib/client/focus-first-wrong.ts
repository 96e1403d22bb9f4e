const CONTROLS = "input, select, textarea";

/**
 * Leads to the first field of a form that was refused: its words are read out there. The button that sent it could not be
 * pressed meanwhile, and so had lost the focus. Call it once the refusal stands on the page.
 */
export function focusFirstWrong(form: HTMLFormElement): void {
  const field = form.querySelector(".field-invalid");
  const control =
    field?.querySelector<HTMLElement>("input:checked") ?? field?.querySelector<HTMLElement>(CONTROLS);
  control?.focus();
}
