import { NativeForm } from "@/components/sign-in/native-form";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/text-field";
import type { ChartLowMood } from "@/lib/contracts/talk";

export type TalkForm = {
  readonly typed: (name: string) => string;
  readonly error: (name: string) => string | undefined;
};
type Props = { readonly patientId: string; readonly lowMood: ChartLowMood; readonly form: TalkForm };

/** A low mood somebody has to talk about, until a person says that they have; and who did last. */
export function LowMoodCard({ patientId, lowMood: { waits, lastTalk }, form }: Props) {
  if (waits === null && lastTalk === null) return null;
  return (
    <Card title="Low mood" id="low-mood">
      {waits !== null && (
        <>
          <p>
            <Badge tone={waits.overdue ? "warning" : "info"}>{waits.overdue ? "Late" : "Due"}</Badge> In the
            answers of {waits.on}. We told the patient that somebody will talk with them by {waits.due}. A
            finished visit does not end this.
          </p>
          <NativeForm action={`/api/patients/${patientId}/talks`} className="mt-2 space-y-3">
            <input type="hidden" name="answeredAt" value={waits.answeredAt} />
            <TextField
              name="note"
              label="What you agreed"
              hint="For example: sees their doctor this week, has the crisis number."
              defaultValue={form.typed("note")}
              error={form.error("note")}
              maxLength={500}
              autoComplete="off"
            />
            <Button variant="secondary" small fit>
              I have talked with them
            </Button>
          </NativeForm>
        </>
      )}
      {lastTalk !== null && (
        <p className="mt-2 text-muted">
          Talked with {lastTalk.by}, {lastTalk.at}: “{lastTalk.note}”
        </p>
      )}
    </Card>
  );
}
