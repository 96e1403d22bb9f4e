"use client";

import { type Dispatch, useId, useState } from "react";
import type { Remark } from "@/components/programmes/draft-checks";
import type { DraftChange } from "@/components/programmes/programme-draft";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

type PlanRemarkProps = {
  readonly remark: Remark;
  /** The reasons given so far, by finding. */
  readonly overrides: Readonly<Record<string, string>>;
  readonly change: Dispatch<DraftChange>;
};

/** What a rule says about the plan. A rule that stands in the way may be passed with a reason, which stays with the version. */
export function PlanRemark({ remark: { text, weight, finding }, overrides, change }: PlanRemarkProps) {
  const id = useId();
  const reason = finding === null ? undefined : overrides[finding];
  const [asked, setAsked] = useState(reason !== undefined);
  const edge = weight === "must" ? "border-error" : "border-soon-edge";
  return (
    <div className={`mt-2 border-s-4 ps-3 ${edge}`}>
      <p className={weight === "must" ? "font-semibold text-error" : ""}>{text}</p>
      {finding !== null && !asked && (
        <Button type="button" small variant="quiet" onClick={() => setAsked(true)}>
          Keep it, with a reason
        </Button>
      )}
      {finding !== null && asked && (
        <TextField
          id={id}
          name={`reason-${finding}`}
          label="Why it stays"
          hint="Stays with this version, for colleagues. The patient does not see it."
          className="mt-1 pb-1"
          maxLength={300}
          autoFocus={reason === undefined}
          value={reason ?? ""}
          onChange={({ target }) => change({ type: "keep", finding, reason: target.value })}
        />
      )}
    </div>
  );
}
