import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

type DosingChoiceProps = {
  readonly patientId: string;
  readonly dosing: "ask" | "apply";
  readonly mayAnswer: boolean;
};

/** Who moves the doses: a clinician each time, or the rules within bounds. */
export function DosingChoice({ patientId, dosing, mayAnswer }: DosingChoiceProps) {
  const other = dosing === "ask" ? "apply" : "ask";
  return (
    <Card title="How doses change">
      <p className="font-semibold">
        {dosing === "ask" ? "A clinician decides each time" : "The rules decide within bounds"}
      </p>
      <p>
        {dosing === "ask"
          ? "The rules propose a change. Nothing changes until a clinician accepts it."
          : "The rules move repetitions, holds, sets and load by one step, lighten a programme after a lapse or a red, rest stretches that do harm and give a weaker side a set more. Another exercise, a pause, and anything while an alert is open still ask."}
      </p>
      {mayAnswer && (
        <form method="post" action={`/api/patients/${patientId}/dosing`} className="mt-3">
          <input type="hidden" name="dosing" value={other} />
          <Button variant="secondary" small>
            {other === "apply" ? "Let the rules decide within bounds" : "Ask a clinician each time"}
          </Button>
        </form>
      )}
    </Card>
  );
}
