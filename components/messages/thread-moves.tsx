import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SelectField } from "@/components/ui/select-field";
import type { ThreadItem } from "@/lib/contracts/message";

type Props = {
  readonly thread: ThreadItem;
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  readonly me: string;
};

/** Who has a thread, and whether it is done with. */
export function ThreadMoves({ thread, colleagues, me }: Props) {
  const { id, assignedTo, assignee, closedOn } = thread;
  const action = `/api/threads/${id}/move`;
  const nobody = { value: "", label: "Nobody" };
  const options = [nobody, ...colleagues.map((one) => ({ value: one.id, label: one.name }))];
  return (
    <Card title="Who has it" lead={assignee ?? "Nobody yet"}>
      <div className="space-y-4">
        {assignedTo !== me && (
          <NativeForm action={action}>
            <input type="hidden" name="move" value="assign" />
            <input type="hidden" name="from" value={assignedTo ?? ""} />
            <input type="hidden" name="to" value={me} />
            <Button variant="secondary">I take it</Button>
          </NativeForm>
        )}
        <NativeForm action={action} className="space-y-3">
          <input type="hidden" name="move" value="assign" />
          <input type="hidden" name="from" value={assignedTo ?? ""} />
          <SelectField name="to" label="Give it to" options={options} defaultValue={assignedTo ?? ""} />
          <Button variant="secondary" small>
            Give
          </Button>
        </NativeForm>
        <NativeForm action={action} className="border-t border-line pt-4">
          <input type="hidden" name="move" value={closedOn === null ? "close" : "reopen"} />
          <Button variant="secondary">{closedOn === null ? "Close: all is answered" : "Open again"}</Button>
        </NativeForm>
      </div>
    </Card>
  );
}
