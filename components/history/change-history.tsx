"use client";

import { useState } from "react";
import { CancerDetailsBoxes } from "@/components/history/cancer-details-boxes";
import { ChartForm } from "@/components/patients/chart-form";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import type { ChangeHistoryInput, ChartHistory } from "@/lib/contracts/history";
import { HISTORY_WORDS } from "@/lib/domain/patients/history-words";

type ChangeHistoryProps = {
  readonly patientId: string;
  readonly known: readonly string[];
  readonly cancer: ChartHistory["cancer"];
};
type Move = ChangeHistoryInput["move"];

const FLAGS = Object.entries(HISTORY_WORDS).map(([value, label]) => ({ value, label }));
const WORDS = {
  add: { open: "Add a flag", why: "How you know", save: "Add this flag" },
  details: { open: "Correct the cancer’s details", why: "How you know", save: "Save the details" },
  "take-off": { open: "Take a flag off", why: "Why it does not count any more", save: "Take this flag off" },
} as const satisfies Record<Move, unknown>;

/** A clinician adds a flag, or takes off one that the patient alone cannot. */
export function ChangeHistory({ patientId, known, cancer }: ChangeHistoryProps) {
  const [move, setMove] = useState<Move | null>(null);
  if (move === null) {
    return (
      <p className="mt-4 flex flex-wrap gap-3">
        <Button type="button" variant="secondary" small fit onClick={() => setMove("add")}>
          {WORDS.add.open}
        </Button>
        {known.length > 0 && (
          <Button type="button" variant="secondary" small fit onClick={() => setMove("take-off")}>
            {WORDS["take-off"].open}
          </Button>
        )}
        {cancer && (
          <Button type="button" variant="secondary" small fit onClick={() => setMove("details")}>
            {WORDS.details.open}
          </Button>
        )}
      </p>
    );
  }
  const offered = FLAGS.filter(({ value }) => known.includes(value) === (move === "take-off"));
  return (
    <ChartForm
      path={`/api/patients/${patientId}/history`}
      with={move === "details" ? { move, flag: "cancer" } : { move }}
      save={WORDS[move].save}
      onClose={() => setMove(null)}
    >
      {(errors) => (
        <>
          {move === "details" ? (
            <CancerDetailsBoxes cancer={cancer} errors={errors} />
          ) : (
            <SelectField
              name="flag"
              id="history-flag"
              label={WORDS[move].open}
              options={[{ value: "", label: "Choose a flag" }, ...offered]}
              error={errors["flag"]}
            />
          )}
          <TextArea
            name="reason"
            id="history-reason"
            label={WORDS[move].why}
            hint={
              move === "take-off" ? "It is kept with your name. The patient can tick it again." : undefined
            }
            error={errors["reason"]}
            autoComplete="off"
          />
        </>
      )}
    </ChartForm>
  );
}
