"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { problemWords, sendJson } from "@/lib/client/send-json";

type RenameTemplateProps = {
  readonly templateId: string;
  readonly title: string;
  readonly onRenamed: (name: string) => void;
};

/** Gives one of the clinic's templates another name, for everybody. */
export function RenameTemplate({ templateId, title, onRenamed }: RenameTemplateProps) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(title);
  const [error, setError] = useState<string>();
  const rename = async () => {
    const sent = await sendJson("POST", `/api/programme-templates/${templateId}/rename`, { name });
    if (!sent.ok) {
      setError(Object.values(sent.problem.fields)[0] ?? problemWords(sent.problem));
      return;
    }
    setOpen(false);
    onRenamed(name.trim());
  };
  return (
    <>
      <Button
        type="button"
        variant="quiet"
        small
        onClick={() => {
          setName(title);
          setError(undefined);
          setOpen(true);
        }}
      >
        Rename
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Rename the template"
        closeLabel="Close without renaming"
        actions={
          <Button type="button" onClick={() => void rename()}>
            Save the name
          </Button>
        }
      >
        <TextField
          name="new-template-name"
          label="Name"
          hint="For everybody in the clinic. Programmes made from it keep their titles."
          maxLength={80}
          error={error}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </Dialog>
    </>
  );
}
