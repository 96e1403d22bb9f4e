"use client";

import { useEffect, useRef, useState } from "react";
import {
  forgetPlan,
  leavePlan,
  type LeftPlan,
  type OfferedPlan,
  offeredPlan,
  type PlanPlace,
} from "@/components/programmes/left-plan";
import { watchLeaving } from "@/components/session/watch-leaving";

export type KeptPlan = {
  /** What was left here before; null where nothing, or once it was taken up or let go. */
  readonly left: OfferedPlan | null;
  readonly putAway: () => void;
  readonly letGo: () => void;
  /** The record has it. */
  readonly saved: () => void;
};

const listed = (ids: string): string[] => ids.split(" ").filter((id) => id !== "");

/**
 * Keeps a plan in its tab from the first change until it is saved: a link, a reload or the lock takes nothing of it away.
 * A tab that is closed with it asks first.
 */
export function useKeptPlan(
  { owner, patientId, mergedIds }: PlanPlace & { readonly mergedIds: readonly string[] },
  plan: LeftPlan,
  isChanged: boolean,
): KeptPlan {
  const [left, setLeft] = useState<OfferedPlan | null>(null);
  const merged = mergedIds.join(" ");
  const isSaved = useRef(false);
  const { draft, target } = plan;
  useEffect(() => {
    // Only the browser knows: the page is drawn without it first.
    const timer = setTimeout(() => setLeft(offeredPlan({ owner, patientId }, listed(merged))));
    return () => clearTimeout(timer);
  }, [owner, patientId, merged]);
  useEffect(() => {
    if (isChanged) leavePlan({ owner, patientId }, { draft, target });
  }, [owner, patientId, draft, target, isChanged]);
  useEffect(() => {
    const nothing = () => undefined;
    return watchLeaving({ isBehind: () => isChanged && !isSaved.current, hold: nothing, leave: nothing });
  }, [isChanged]);
  const forget = () => {
    if (left) forgetPlan({ owner, patientId: left.patientId });
  };
  return {
    left,
    putAway: () => {
      // From here on this record's own place in the tab has it.
      if (left?.isOfMerged) forget();
      setLeft(null);
    },
    letGo: () => {
      forget();
      setLeft(offeredPlan({ owner, patientId }, listed(merged)));
    },
    saved: () => {
      isSaved.current = true;
      forgetPlan({ owner, patientId });
    },
  };
}
