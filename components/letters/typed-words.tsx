import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";

type TypedWordsProps = {
  readonly title: string;
  readonly lead?: string;
  readonly typed: (name: "recipient" | "subject" | "text") => string;
  readonly footer?: ReactNode;
};

/** Words that did not get into a letter, to be copied from. */
export function TypedWords({ title, lead, typed, footer }: TypedWordsProps) {
  return (
    <Card title={title} lead={lead} footer={footer}>
      <div className="space-y-4">
        <TextArea
          name="my-recipient"
          label="To, as you wrote it"
          defaultValue={typed("recipient")}
          readOnly
        />
        <TextField
          name="my-subject"
          label="About what, as you wrote it"
          defaultValue={typed("subject")}
          readOnly
        />
        <TextArea name="my-text" label="Your words" rows={8} defaultValue={typed("text")} readOnly />
      </div>
    </Card>
  );
}
