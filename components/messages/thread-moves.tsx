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
  const isOpen = closedOn === null;
  const action = `/api/threads/${id}/move`;
  const nobody = { value: "", label: assignedTo === null ? "Choose a colleague" : "Nobody" };
  const options = [nobody, ...colleagues.map((one) => ({ value: one.id, label: one.name }))];
  return (
    <Card title={isOpen ? "Who has it" : "Who had it"} lead={assignee ?? (isOpen ? "Nobody yet" : "Nobody")}>
      <div className="space-y-4">
        {assignedTo !== me && (
          <NativeForm action={action}>
            <input type="hidden" name="move" value="assign" />
            <input type="hidden" name="from" value={assignedTo ?? ""} />
            <input type="hidden" name="to" value={me} />
            <Button variant="secondary">Take it myself</Button>
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
        <CloseForm thread={thread} action={action} />
      </div>
    </Card>
  );
}

type CloseProps = Pick<Props, "thread"> & { readonly action: string };

function CloseForm({ thread: { closedOn, lastByClinic }, action }: CloseProps) {
  const isOpen = closedOn === null;
  const close = lastByClinic ? "Close: all is answered" : "Close without an answer";
  return (
    <NativeForm action={action} className="border-t border-line pt-4">
      <input type="hidden" name="move" value={isOpen ? "close" : "reopen"} />
      <Button variant="secondary">{isOpen ? close : "Open again"}</Button>
    </NativeForm>
  );
}
