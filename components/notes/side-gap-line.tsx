"use client";

import { type Control, useWatch } from "react-hook-form";
import { findingOf, type NoteFormValues } from "@/components/notes/note-form-values";
import type { MovementTestId } from "@/lib/domain/visit-notes/movement";
import { findingGap } from "@/lib/domain/visit-notes/finding-gap";

export type SideGapLineProps = {
  readonly test: MovementTestId;
  readonly control: Control<NoteFormValues>;
  /** From here on the gap counts (DOSE-8), if a second test says the same. */
  readonly flagPercent: number;
};

/** How far the weaker side is behind, as it is typed. */
export function SideGapLine({ test, control, flagPercent }: SideGapLineProps) {
  const typed = useWatch({ control, name: `movement.${test}` });
  const finding = findingOf(test, typed);
  const gap = finding && findingGap(finding);
  if (!gap) return null;
  const percent = Math.round(gap.percent);
  if (gap.weaker === null || percent === 0) return <p className="text-door-small text-muted">Sides equal</p>;
  const isWide = gap.percent >= flagPercent;
  return (
    <p className={`text-door-small ${isWide ? "font-semibold" : "text-muted"}`}>
      {gap.weaker === "left" ? "Left" : "Right"} {percent}% behind
      {isWide && `; ${flagPercent}% or more twice, a week apart, starts with that side`}
    </p>
  );
}
