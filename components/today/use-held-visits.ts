import { type FocusEvent, type PointerEvent, useState } from "react";
import { holdOrder } from "@/components/alerts/hold-order";
import { finishedLast } from "@/components/today/visit-order";
import type { DeskVisit } from "@/lib/contracts/visit";

/** The day's rows in their order, which nothing changes under a pointer or around the focus: only the rows' content. */
export function useHeldVisits<Visit extends DeskVisit>(visits: readonly Visit[]) {
  const [held, setHeld] = useState<readonly string[] | null>(null);
  const inOrder = finishedLast(visits);
  const { shown, waiting } = holdOrder(held ?? [], inOrder);
  const hold = () => setHeld((ids) => ids ?? inOrder.map(({ id }) => id));
  const onPointerLeave = ({ currentTarget }: PointerEvent<HTMLElement>) => {
    if (!currentTarget.contains(document.activeElement)) setHeld(null);
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (!currentTarget.contains(relatedTarget) && !currentTarget.matches(":hover")) setHeld(null);
  };
  return {
    rows: held === null ? inOrder : [...shown, ...waiting],
    holding: { onPointerEnter: hold, onFocus: hold, onPointerLeave, onBlur },
  };
}
