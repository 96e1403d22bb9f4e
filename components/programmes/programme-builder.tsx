"use client";

import { useMemo, useReducer, useState } from "react";
import { BuilderItem } from "@/components/programmes/builder-item";
import {
  type BuilderWords,
  doseTranslator,
  programmeTranslator,
} from "@/components/programmes/builder-words";
import { BalanceMeter } from "@/components/programmes/balance-meter";
import { PlanRemark } from "@/components/programmes/plan-remark";
import { SaveTemplate } from "@/components/programmes/save-template";
import { checkDraft } from "@/components/programmes/draft-checks";
import { ExerciseSearch } from "@/components/programmes/exercise-search";
import { NotSaved } from "@/components/programmes/not-saved";
import { PreviewDialog } from "@/components/programmes/preview-dialog";
import { changeDraft, doseOf, type Draft } from "@/components/programmes/programme-draft";
import {
  type ClinicTemplate,
  type StartingPoint,
  TemplatePicker,
} from "@/components/programmes/template-picker";
import { type SaveTarget, useSaveProgramme } from "@/components/programmes/use-save-programme";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { estimateMinutes } from "@/lib/domain/exercises/estimate-seconds";
import { sessionPart } from "@/lib/domain/programmes/session-order";
import { type Phase, PHASES } from "@/lib/domain/exercises/written-exercise";
import type { PlanPatient } from "@/lib/domain/programmes/check-plan";

type ProgrammeBuilderProps = {
  readonly start: Draft;
  readonly target: SaveTarget;
  readonly words: BuilderWords;
  readonly patient: PlanPatient;
  readonly clinicTemplates: readonly ClinicTemplate[];
  readonly last: StartingPoint | null;
  /** By the time since the episode began; null where that is not known. */
  readonly phaseNow: Phase | null;
  readonly afterPath: string;
};

/** Builds a programme or its next version: template or catalogue, dose, side, order, preview, assign. */
export function ProgrammeBuilder(props: ProgrammeBuilderProps) {
  const { start, target, words, patient, clinicTemplates, last, phaseNow, afterPath } = props;
  const [draft, change] = useReducer(changeDraft, start);
  const [preview, setPreview] = useState(false);
  const say = useMemo(() => programmeTranslator(words), [words]);
  const sayDose = useMemo(() => doseTranslator(words), [words]);
  const checks = checkDraft(draft, patient, (id) => words.exercises[id].name, say);
  const { save, saving, problem } = useSaveProgramme(target, afterPath);
  const { open } = checks;
  const dosed = draft.items.flatMap(({ side, ...item }) => {
    const dose = doseOf({ side, ...item });
    return dose ? [{ exerciseId: item.exerciseId, dose, side: side === "" ? ("both" as const) : side }] : [];
  });
  const minutes = estimateMinutes(dosed);
  const isReady = open === 0 && draft.phase !== "" && draft.items.length > 0;
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] xl:grid-cols-[minmax(0,1fr)_26rem]">
      <section aria-labelledby="plan-heading" className="min-w-0 space-y-4">
        <div className="flex flex-wrap items-baseline justify-between gap-2">
          <h2 id="plan-heading">The programme</h2>
          <p className="font-semibold">
            {draft.items.length} exercises, about {minutes} minutes a session
          </p>
        </div>
        <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_12rem_12rem]">
          <TextField
            name="title"
            label="Title, as the patient sees it"
            maxLength={80}
            error={problem?.title}
            value={draft.title}
            onChange={({ target: { value } }) => change({ type: "set", field: "title", value })}
          />
          <SelectField
            name="phase"
            label="Phase"
            hint={phaseNow ? `By time and pain: ${say(`phases.${phaseNow}`).toLowerCase()}` : undefined}
            options={[
              ...(draft.phase === "" ? [{ value: "", label: "Choose a phase" }] : []),
              ...PHASES.map((value) => ({ value, label: say(`phases.${value}`) })),
            ]}
            value={draft.phase}
            onChange={({ target: { value } }) => change({ type: "phase", phase: value as Phase })}
          />
          {target.kind === "assign" && (
            <TextField
              name="startsOn"
              label="Starts on"
              type="date"
              value={draft.startsOn}
              onChange={({ target: { value } }) => change({ type: "set", field: "startsOn", value })}
            />
          )}
        </div>
        <BalanceMeter items={dosed} />
        {checks.general.map((remark) => (
          <PlanRemark
            key={remark.text}
            remark={remark}
            reason={remark.finding === null ? undefined : draft.overrides[remark.finding]}
            keep={(finding, reason) => change({ type: "keep", finding, reason })}
          />
        ))}
        {draft.items.length === 0 ? (
          <EmptyState title="No exercises yet">Start from a template, or add from the catalogue.</EmptyState>
        ) : (
          <ol className="space-y-3">
            {draft.items.map((item, index) => (
              <BuilderItem
                key={item.key}
                item={item}
                index={index}
                count={draft.items.length}
                name={words.exercises[item.exerciseId].name}
                part={say(`parts.${sessionPart(item.exerciseId)}`)}
                remarks={checks.items.get(index) ?? []}
                overrides={draft.overrides}
                fieldName={(field) => say(`fields.${field}`)}
                sayDose={sayDose}
                change={change}
              />
            ))}
          </ol>
        )}
        <TextArea
          name="noteToPatient"
          label="Note to the patient, above the plan"
          optional="optional"
          maxLength={500}
          value={draft.noteToPatient}
          onChange={({ target: { value } }) => change({ type: "set", field: "noteToPatient", value })}
        />
        {target.kind === "change" && (
          <TextField
            name="reason"
            label="Why it changes, for colleagues"
            optional="optional"
            maxLength={300}
            value={draft.reason}
            onChange={({ target: { value } }) => change({ type: "set", field: "reason", value })}
          />
        )}
        <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-3 border-t border-line bg-canvas py-3">
          {problem && (
            <div className="w-full">
              <NotSaved
                problem={problem}
                theirPath={afterPath}
                saveAfter={(theirs) => void save(draft, checks.kept, theirs)}
              />
            </div>
          )}
          <Button type="button" disabled={saving || !isReady} onClick={() => void save(draft, checks.kept)}>
            {target.kind === "assign" ? "Assign to the patient" : `Save as version ${target.baseNumber + 1}`}
          </Button>
          <Button
            type="button"
            variant="secondary"
            onClick={() => setPreview(true)}
            disabled={draft.items.length === 0}
          >
            Preview as patient
          </Button>
          <Button type="button" variant="quiet" onClick={() => change({ type: "put-in-order" })}>
            Put in order
          </Button>
          <SaveTemplate draft={draft} disabled={!isReady} />
          <a href="#add-exercises" className="button button-quiet lg:hidden">
            Add exercises
          </a>
          <p role="status" className="font-semibold text-error">
            {open > 0 &&
              `${open} ${open === 1 ? "remark needs" : "remarks need"} a change or a reason first.`}
            {open === 0 && draft.items.length > 0 && draft.phase === "" && "Choose the phase first."}
          </p>
        </div>
      </section>
      <aside id="add-exercises" aria-label="Add exercises" className="min-w-0 space-y-5">
        <TemplatePicker
          say={say}
          hasItems={draft.items.length > 0}
          clinicTemplates={clinicTemplates}
          last={last}
          onPick={(template) => change({ type: "template", ...template })}
        />
        <ExerciseSearch
          words={words}
          say={say}
          onAdd={(exerciseId) => change({ type: "add", exerciseId, key: crypto.randomUUID() })}
        />
      </aside>
      <PreviewDialog
        open={preview}
        onClose={() => setPreview(false)}
        draft={draft}
        words={words}
        sayDose={sayDose}
      />
    </div>
  );
}
