"use client";

import { useMemo, useReducer, useState } from "react";
import { BuilderActions } from "@/components/programmes/builder-actions";
import { BuilderItems } from "@/components/programmes/builder-items";
import { PlanHead } from "@/components/programmes/plan-head";
import { PlanNotes } from "@/components/programmes/plan-notes";
import {
  type BuilderWords,
  doseTranslator,
  programmeTranslator,
} from "@/components/programmes/builder-words";
import { BalanceMeter } from "@/components/programmes/balance-meter";
import { PlanRemark } from "@/components/programmes/plan-remark";
import { checkDraft } from "@/components/programmes/draft-checks";
import { exerciseForAge, startForAge } from "@/components/programmes/for-age";
import { ExerciseSearch } from "@/components/programmes/exercise-search";
import { LeftPlanOffer } from "@/components/programmes/left-plan-offer";
import { NotSaved } from "@/components/programmes/not-saved";
import { PreviewDialog } from "@/components/programmes/preview-dialog";
import { changeDraft, doseOf, type Draft } from "@/components/programmes/programme-draft";
import type { ClinicTemplate, StartingPoint } from "@/components/programmes/starting-point";
import { TemplatePicker } from "@/components/programmes/template-picker";
import { SuggestedItems } from "@/components/programmes/suggested-items";
import type { SaveTarget } from "@/components/programmes/save-problem";
import { useSaveProgramme } from "@/components/programmes/use-save-programme";
import { useKeptPlan } from "@/components/programmes/use-kept-plan";
import { Checkbox } from "@/components/ui/checkbox-group";
import { estimateMinutes } from "@/lib/domain/exercises/estimate-seconds";
import { type ListedExercise, type OwnExercise, shownText } from "@/lib/domain/exercises/own-exercise";
import type { Phase } from "@/lib/domain/exercises/written-exercise";
import type { PlanPatient } from "@/lib/domain/programmes/plan-patient";
import { suggestItems } from "@/lib/domain/programmes/suggest-items";
import type { JointState } from "@/lib/domain/visit-notes/joints-from-tests";

type ProgrammeBuilderProps = {
  /** Who builds it. */
  readonly owner: string;
  readonly patientId: string;
  /** The records that became part of this patient's. */
  readonly mergedIds: readonly string[];
  readonly start: Draft;
  readonly target: SaveTarget;
  readonly words: BuilderWords;
  readonly patient: PlanPatient;
  /** In whole years. */
  readonly age: number;
  readonly clinicTemplates: readonly ClinicTemplate[];
  /** The clinic's own exercises in use. */
  readonly ownExercises: readonly OwnExercise[];
  readonly last: StartingPoint | null;
  /** By the time since the episode began; null where that is not known. */
  readonly phaseNow: Phase | null;
  /** What the patient's movement tests say. */
  readonly joints: readonly JointState[];
  readonly afterPath: string;
};

/** Builds a programme or its next version: template or catalogue, dose, side, order, preview, assign. */
export function ProgrammeBuilder(props: ProgrammeBuilderProps) {
  const { words, patient, age, clinicTemplates, ownExercises, last } = props;
  const { phaseNow, joints, afterPath } = props;
  // The version this builder began from stays what it follows, also when the page is brought up to date around it.
  const [start] = useState(props.start);
  const [target, setTarget] = useState(props.target);
  const [draft, change] = useReducer(changeDraft, start);
  const [preview, setPreview] = useState(false);
  const say = useMemo(() => programmeTranslator(words), [words]);
  const sayDose = useMemo(() => doseTranslator(words), [words]);
  const checks = checkDraft(draft, patient, (item) => shownText(words.exercises, item).name, say);
  const { left, ...kept } = useKeptPlan(props, { draft, target }, draft !== start);
  const { save, saving, problem } = useSaveProgramme(props.patientId, target, afterPath, kept.saved);
  const dosed = dosedItems(draft);
  const add = (exercise: ListedExercise) =>
    change({ type: "add", exercise: exerciseForAge(exercise, age), key: crypto.randomUUID() });
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] xl:grid-cols-[minmax(0,1fr)_26rem]">
      <section aria-labelledby="plan-heading" className="min-w-0 space-y-4">
        {left && (
          <LeftPlanOffer
            ofMerged={left.isOfMerged}
            takeUp={() => {
              setTarget(left.target);
              change({ type: "take-up", draft: left.draft });
              kept.putAway();
            }}
            letGo={kept.letGo}
          />
        )}
        <PlanHead
          draft={draft}
          minutes={estimateMinutes(dosed)}
          titleError={problem?.title}
          phaseNow={phaseNow}
          change={change}
        />
        <BalanceMeter items={dosed} />
        {checks.general.map((remark) => (
          <PlanRemark key={remark.text} remark={remark} overrides={draft.overrides} change={change} />
        ))}
        <BuilderItems
          draft={draft}
          checks={checks}
          words={words}
          say={say}
          sayDose={sayDose}
          change={change}
        />
        <PlanNotes draft={draft} withReason={target.kind === "change"} change={change} />
        <Checkbox
          name="notify"
          option={{
            value: "yes",
            label: "Tell the patient by email",
            hint: "Only if they use the portal. The email asks them to open it and says nothing about the programme.",
          }}
          checked={draft.notify}
          inputProps={{
            onChange: ({ target: { checked: notify } }) => change({ type: "notify", notify }),
          }}
        />
        <div className="z-10 grid grid-cols-2 items-center gap-2 border-t border-line bg-canvas py-3 sm:sticky sm:bottom-0 sm:flex sm:flex-wrap">
          {problem && (
            <div className="col-span-full w-full">
              <NotSaved
                problem={problem}
                theirPath={afterPath}
                saveAs={(as) => void save(draft, checks.kept, as)}
              />
            </div>
          )}
          <BuilderActions
            draft={draft}
            saveLabel={
              target.kind === "assign" ? "Assign to the patient" : `Save as version ${target.baseNumber + 1}`
            }
            saving={saving}
            open={checks.open}
            firstOpen={checks.firstOpen}
            save={() => void save(draft, checks.kept)}
            preview={() => setPreview(true)}
            templates={clinicTemplates}
            change={change}
          />
        </div>
      </section>
      <aside id="add-exercises" aria-label="Add exercises" className="min-w-0 space-y-5">
        <TemplatePicker
          say={say}
          hasItems={draft.items.length > 0}
          clinicTemplates={clinicTemplates}
          last={last}
          age={age}
          onPick={(template) => change({ type: "template", ...startForAge(template, age) })}
        />
        <SuggestedItems
          suggestions={suggestItems(joints, patient, {
            phase: draft.phase === "" ? null : draft.phase,
            planned: draft.items.map(({ exerciseId }) => exerciseId),
          })}
          isTested={joints.some(({ evidence }) => evidence.length > 0)}
          words={words}
          onAdd={add}
        />
        <ExerciseSearch words={words} say={say} own={ownExercises} onAdd={add} />
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

/** The items whose dose is whole; a side that is still open counts as one. */
function dosedItems({ items }: Draft) {
  return items.flatMap((item) => {
    const dose = doseOf(item);
    const side = item.side === "" ? ("both" as const) : item.side;
    return dose ? [{ exerciseId: item.exerciseId, dose, side }] : [];
  });
}
