import type { ReactNode } from "react";
import { EPISODE_PHASE_WORDS } from "@/components/episodes/episode-words";
import { NativeForm } from "@/components/sign-in/native-form";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { EPISODE_PHASES, type EpisodePhase } from "@/lib/domain/episodes/episode";

type RefusedForm = {
  readonly typed: (name: string) => string;
  readonly error: (name: string) => string | undefined;
};

const PHASES = EPISODE_PHASES.map((value) => ({ value, label: EPISODE_PHASE_WORDS[value] }));

export type Step = { readonly phase: EpisodePhase; readonly goal: string };
export type FormProps = {
  readonly patientId: string;
  readonly today: string;
  /** What this very form was refused with. */
  readonly form: RefusedForm | null;
};

/** What the refused form held, so that nothing typed is lost. */
export const typedOr = (form: RefusedForm | null, name: string, otherwise: string) =>
  form === null ? otherwise : form.typed(name);

export function PhaseAndGoal({ form, now }: Pick<FormProps, "form"> & { readonly now: Step }) {
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

export function DayField({ name, label, form, today, day }: DayFieldProps) {
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
export function MoveForm({ patientId, move, episodeId, className, children }: MoveFormProps) {
  return (
    <NativeForm action={`/api/patients/${patientId}/episodes`} className={className}>
      <input type="hidden" name="move" value={move} />
      {episodeId !== undefined && <input type="hidden" name="episodeId" value={episodeId} />}
      {children}
    </NativeForm>
  );
}
