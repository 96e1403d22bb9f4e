import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { FollowUpItem, FollowUpView } from "@/lib/contracts/follow-up";
import { SET_ASIDE_DAYS } from "@/lib/domain/follow-up/set-aside";

export type RefusedFields = {
  readonly typed: (name: string) => string;
  readonly error: (name: string) => string | undefined;
};
type Props = {
  readonly item: FollowUpItem;
  readonly view: FollowUpView;
  /** What was just refused for this patient. */
  readonly refused: RefusedFields | null;
};

const DAYS = SET_ASIDE_DAYS.map((days) => ({
  value: `${days}`,
  label: days === 1 ? "tomorrow" : `in ${days} days`,
}));

/** Says that somebody has seen to it, so that a colleague does not ring as well. */
export function SetAsideForm({ item, view, refused }: Props) {
  const { patientId, name, reasons, seenBy } = item;
  return (
    <details open={refused !== null}>
      <summary className="py-2 font-semibold">
        I have seen to it<span className="sr-only">: {name}</span>
      </summary>
      <NativeForm
        action={`/api/patients/${patientId}/follow-ups`}
        className="mt-2 grid gap-4 sm:grid-cols-[minmax(0,1fr)_12rem_auto] sm:items-end"
      >
        <input type="hidden" name="view" value={view} />
        {reasons.map(({ kind }) => (
          <input key={kind} type="hidden" name="reasons" value={kind} />
        ))}
        {seenBy !== null && <input type="hidden" name="lastMark" value={seenBy.mark} />}
        <TextField
          id={`note-${patientId}`}
          name="note"
          label="What you did"
          defaultValue={refused?.typed("note") ?? ""}
          error={refused?.error("note")}
          maxLength={300}
          autoComplete="off"
        />
        <SelectField
          id={`days-${patientId}`}
          name="days"
          label="Look again"
          options={DAYS}
          defaultValue={refused?.typed("days") || "7"}
          error={refused?.error("days")}
        />
        <Button variant="secondary">Set aside</Button>
      </NativeForm>
    </details>
  );
}
