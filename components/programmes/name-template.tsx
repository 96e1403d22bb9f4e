"use client";

import { useState } from "react";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { problemWords, type Sent } from "@/lib/client/send-json";

type NameTemplateProps = {
  /** What stands on the button that opens it, over it, on the one that sends it, and on the one that leaves it. */
  readonly words: {
    readonly open: string;
    readonly title: string;
    readonly send: string;
    readonly close: string;
  };
  readonly field: { readonly name: string; readonly hint: string };
  /** What the name is to begin with. */
  readonly title: string;
  readonly disabled?: boolean;
  readonly small?: boolean;
  readonly variant?: ButtonVariant;
  /** With what stood under the name when its last refusal was read, where that said so. */
  readonly send: (name: string, seen: string | undefined) => Promise<Sent<unknown>>;
  /** With the name as it is kept. */
  readonly onSent: (name: string) => void;
};

/** Asks for a template's name; one that is refused stays, with why. */
export function NameTemplate({
  words,
  field,
  title,
  disabled,
  small,
  variant = "quiet",
  send,
  onSent,
}: NameTemplateProps) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(title);
  const [error, setError] = useState<string>();
  const [told, setTold] = useState<{ readonly name: string; readonly seen: string | undefined }>();
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    setBusy(true);
    const sent = await send(name, told?.name === name ? told.seen : undefined);
    setBusy(false);
    if (!sent.ok) {
      const { seen, ...rest } = sent.problem.fields;
      setTold({ name, seen });
      setError(Object.values(rest)[0] ?? problemWords(sent.problem));
      return;
    }
    setOpen(false);
    onSent(name.trim());
  };
  return (
    <>
      <Button
        type="button"
        {...{ disabled, small, variant }}
        onClick={() => {
          setName(title);
          setError(undefined);
          setTold(undefined);
          setOpen(true);
        }}
      >
        {words.open}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={words.title}
        closeLabel={words.close}
        actions={
          <Button type="button" busy={busy} onClick={() => void submit()}>
            {words.send}
          </Button>
        }
      >
        <TextField
          {...field}
          label="Name"
          maxLength={80}
          error={error}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </Dialog>
    </>
  );
}
