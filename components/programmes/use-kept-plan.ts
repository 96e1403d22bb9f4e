"use client";

import { useEffect, useRef, useState } from "react";
import {
  forgetPlan,
  leavePlan,
  type LeftPlan,
  type PlanPlace,
  readLeftPlan,
} from "@/components/programmes/left-plan";
import { watchLeaving } from "@/components/session/watch-leaving";

export type KeptPlan = {
  /** What was left here before; null where nothing, or once it was taken up or let go. */
  readonly left: LeftPlan | null;
  readonly putAway: () => void;
  readonly letGo: () => void;
  /** The record has it. */
  readonly saved: () => void;
};

/**
 * Keeps a plan in its tab from the first change until it is saved: a link, a reload or the lock takes nothing of it away.
 * A tab that is closed with it asks first.
 */
export function useKeptPlan({ owner, patientId }: PlanPlace, plan: LeftPlan, isChanged: boolean): KeptPlan {
  const [left, setLeft] = useState<LeftPlan | null>(null);
  const isSaved = useRef(false);
  const { draft, target } = plan;
  useEffect(() => {
    // Only the browser knows: the page is drawn without it first.
    const timer = setTimeout(() => setLeft(readLeftPlan({ owner, patientId })));
    return () => clearTimeout(timer);
  }, [owner, patientId]);
  useEffect(() => {
    if (isChanged) leavePlan({ owner, patientId }, { draft, target });
  }, [owner, patientId, draft, target, isChanged]);
  useEffect(() => {
    const nothing = () => undefined;
    return watchLeaving({ isBehind: () => isChanged && !isSaved.current, hold: nothing, leave: nothing });
  }, [isChanged]);
  const putAway = () => setLeft(null);
  return {
    left,
    putAway,
    letGo: () => {
      forgetPlan({ owner, patientId });
      putAway();
    },
    saved: () => {
      isSaved.current = true;
      forgetPlan({ owner, patientId });
    },
  };
}
