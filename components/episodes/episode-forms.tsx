import {
  DayField,
  type FormProps,
  MoveForm,
  PhaseAndGoal,
  type Step,
  typedOr,
} from "@/components/episodes/episode-fields";
import { EPISODE_END_WORDS } from "@/components/episodes/episode-words";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { EPISODE_ENDS } from "@/lib/domain/episodes/episode";

const ENDS = EPISODE_ENDS.map((value) => ({ value, label: EPISODE_END_WORDS[value] }));

type RunningProps = FormProps & { readonly episodeId: string };
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
          hint="It runs as before. Its end stays written down, with your name."
          defaultValue={typedOr(form, "why", "")}
          error={form?.error("why")}
          maxLength={300}
        />
        <Button variant="secondary">Open it again</Button>
      </MoveForm>
    </details>
  );
}

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
