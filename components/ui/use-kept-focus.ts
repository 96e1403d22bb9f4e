import { type FocusEvent, useEffect, useRef } from "react";

/**
 * A button that is pressed may be gone once it has done its work, and the focus with it: arrows and Tab would begin the
 * page anew. The group it stood in takes the focus then, where a second press of the same key does nothing.
 */
export function useKeptFocus(shown: string) {
  const group = useRef<HTMLDivElement>(null);
  const waits = useRef(false);
  useEffect(() => {
    if (!waits.current) return;
    waits.current = false;
    if (document.activeElement === document.body) group.current?.focus({ preventScroll: true });
  }, [shown]);
  // Whoever has gone elsewhere meanwhile stays there.
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null) waits.current = false;
  };
  return {
    kept: { ref: group, tabIndex: -1, onBlur },
    pressed: () => {
      waits.current = true;
    },
  };
}
