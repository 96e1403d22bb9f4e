import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { ErrorSummary, type ErrorSummaryItem } from "@/components/ui/error-summary";
import { FieldError } from "@/components/ui/field-error";

/** `beside`: what stands at the field, where that is not what the summary says. */
export type MarkedProblem = ErrorSummaryItem & { readonly beside?: string | undefined };

type Marked = {
  readonly id: string;
  readonly message: string;
  /** Stands where the server would have put the words. */
  readonly place: HTMLElement;
  readonly unmark: () => void;
};

export type MarkedProblemsProps = {
  readonly title: string;
  /** "Error: {title}", for the page's own title. */
  readonly pageTitle: string;
  /** The same list for as long as the same form stands refused. */
  readonly items: readonly MarkedProblem[];
};

/**
 * What a page of the phone refuses by itself: the summary on top of the form, and each field marked as the server marks
 * it. The fields are the server's and stay as they are, with what was typed.
 */
export function MarkedProblems({ title, pageTitle, items }: MarkedProblemsProps) {
  const summary = useRef<HTMLDivElement>(null);
  const [marked, setMarked] = useState<readonly Marked[]>([]);
  useEffect(() => {
    const found = items.flatMap(mark);
    const before = document.title;
    document.title = pageTitle.replace("{title}", before);
    // The places exist only now.
    // oxlint-disable-next-line react/set-state-in-effect -- see above
    setMarked(found);
    summary.current?.querySelector<HTMLElement>("[role=alert]")?.focus({ preventScroll: true });
    scrollTo(0, 0);
    return () => {
      document.title = before;
      for (const { unmark } of found) unmark();
    };
  }, [items, pageTitle]);
  return (
    <div ref={summary}>
      <ErrorSummary title={title} items={items} />
      {marked.map(({ id, message, place }) =>
        createPortal(<FieldError id={id}>{message}</FieldError>, place, id),
      )}
    </div>
  );
}

/** As `Field` and `FieldGroup` stand with an error. */
function mark({ fieldId, message, beside = message }: MarkedProblem): Marked[] {
  const control = fieldId === null ? null : document.getElementById(fieldId);
  const field = control?.closest(".field");
  if (!control || !field?.lastElementChild) return [];
  const isGroup = field.tagName === "FIELDSET";
  const described = isGroup ? field : control;
  const id = `${described.id}-error`;
  const hint = described.getAttribute("aria-describedby");
  const place = document.createElement("div");
  field.lastElementChild.before(place);
  field.classList.add("field-invalid");
  described.setAttribute("aria-describedby", hint === null ? id : `${hint} ${id}`);
  if (!isGroup) control.setAttribute("aria-invalid", "true");
  const unmark = () => {
    place.remove();
    field.classList.remove("field-invalid");
    if (hint === null) described.removeAttribute("aria-describedby");
    else described.setAttribute("aria-describedby", hint);
    control.removeAttribute("aria-invalid");
  };
  return [{ id, message: beside, place, unmark }];
}
