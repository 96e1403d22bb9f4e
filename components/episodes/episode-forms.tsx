import type { ReactNode } from "react";
import { EPISODE_END_WORDS, EPISODE_PHASE_WORDS } from "@/components/episodes/episode-words";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { EPISODE_ENDS, EPISODE_PHASES, type EpisodePhase } from "@/lib/domain/episodes/episode";

type RefusedForm = {
  readonly typed: (name: string) => string;
  readonly error: (name: string) => string | undefined;
};

const PHASES = EPISODE_PHASES.map((value) => ({ value, label: EPISODE_PHASE_WORDS[value] }));
const ENDS = EPISODE_ENDS.map((value) => ({ value, label: EPISODE_END_WORDS[value] }));

type Step = { readonly phase: EpisodePhase; readonly goal: string };
type FormProps = {
  readonly patientId: string;
  readonly today: string;
  /** What this very form was refused with. */
  readonly form: RefusedForm | null;
};

const typedOr = (form: RefusedForm | null, name: string, otherwise: string) =>
  form === null ? otherwise : form.typed(name);

function PhaseAndGoal({ form, now }: Pick<FormProps, "form"> & { readonly now: Step }) {
  return (
    <>
      <RadioGroup
        name="phase"
        label="Phase"
        options={PHASES}
        value={typedOr(form, "phase", now.phase)}
        error={form?.error("phase")}
      />
      <TextArea
        name="goal"
        label="Goal, in the patient’s words"
        defaultValue={typedOr(form, "goal", now.goal)}
        error={form?.error("goal")}
        maxLength={300}
      />
    </>
  );
}

type DayFieldProps = Pick<FormProps, "form" | "today"> &
  Readonly<{ name: "startedOn" | "fromOn" | "endedOn"; label: string; day: string }>;

function DayField({ name, label, form, today, day }: DayFieldProps) {
  return (
    <TextField
      name={name}
      type="date"
      label={label}
      width="half"
      max={today}
      defaultValue={typedOr(form, name, day)}
      error={form?.error(name)}
    />
  );
}

type MoveFormProps = {
  readonly patientId: string;
  readonly move: "start" | "step" | "end" | "reopen";
  /** The episode that is there already. */
  readonly episodeId?: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** One of the moves of an episode, with what it is about. */
function MoveForm({ patientId, move, episodeId, className, children }: MoveFormProps) {
  return (
    <NativeForm action={`/api/patients/${patientId}/episodes`} className={className}>
      <input type="hidden" name="move" value={move} />
      {episodeId !== undefined && <input type="hidden" name="episodeId" value={episodeId} />}
      {children}
    </NativeForm>
  );
}

type StartProps = FormProps & { readonly suggested: Step & { readonly startedOn: string } };

export function StartEpisodeForm({ patientId, today, form, suggested }: StartProps) {
  return (
    <MoveForm patientId={patientId} move="start">
      <TextField
        name="problem"
        label="Problem"
        hint="For example: low back pain, left"
        defaultValue={typedOr(form, "problem", "")}
        error={form?.error("problem")}
        maxLength={120}
      />
      <DayField name="startedOn" label="Since" form={form} today={today} day={suggested.startedOn} />
      <PhaseAndGoal form={form} now={suggested} />
      <Button>Begin the episode</Button>
    </MoveForm>
  );
}

export function ReopenEpisodeForm({ patientId, form, episodeId }: Omit<RunningProps, "today">) {
  return (
    <details open={form !== null} className="mt-4">
      <summary>Open it again</summary>
      <MoveForm patientId={patientId} move="reopen" episodeId={episodeId} className="mt-3 space-y-4">
        <TextField
          name="why"
          label="Why does it go on?"
          hint="It runs as before. Its end stays written down, with your name"
          defaultValue={typedOr(form, "why", "")}
          error={form?.error("why")}
          maxLength={300}
        />
        <Button variant="secondary">Open it again</Button>
      </MoveForm>
    </details>
  );
}

type RunningProps = FormProps & { readonly episodeId: string };

export function StepEpisodeForm({
  patientId,
  today,
  form,
  episodeId,
  now,
}: RunningProps & { readonly now: Step }) {
  return (
    <MoveForm patientId={patientId} move="step" episodeId={episodeId}>
      <PhaseAndGoal form={form} now={now} />
      <DayField name="fromOn" label="From" form={form} today={today} day={today} />
      <Button>Save the change</Button>
    </MoveForm>
  );
}

export function EndEpisodeForm({ patientId, today, form, episodeId }: RunningProps) {
  return (
    <MoveForm patientId={patientId} move="end" episodeId={episodeId}>
      <RadioGroup
        name="reason"
        label="Why does it end?"
        options={ENDS}
        value={typedOr(form, "reason", "")}
        error={form?.error("reason")}
      />
      <DayField name="endedOn" label="On" form={form} today={today} day={today} />
      <TextArea
        name="note"
        label="Note for colleagues"
        optional="optional"
        defaultValue={typedOr(form, "note", "")}
        error={form?.error("note")}
        maxLength={300}
      />
      <Button variant="secondary">End the episode</Button>
    </MoveForm>
  );
}
