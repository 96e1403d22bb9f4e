"use client";

import { useState } from "react";
import type { Draft } from "@/components/programmes/programme-draft";
import { sentItem } from "@/components/programmes/use-save-programme";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { problemWords, sendJson } from "@/lib/client/send-json";

/** Keeps the plan as a template of the clinic. The same name again makes the template's next version. */
export function SaveTemplate({ draft, disabled }: { readonly draft: Draft; readonly disabled: boolean }) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [saved, setSaved] = useState("");
  const [error, setError] = useState<string>();
  const save = async () => {
    const body = { name, phase: draft.phase, items: draft.items.map(sentItem) };
    const sent = await sendJson("POST", "/api/programme-templates", body);
    if (!sent.ok) {
      setError(Object.values(sent.problem.fields)[0] ?? problemWords(sent.problem));
      return;
    }
    setSaved(`Saved as “${name.trim()}”.`);
    setOpen(false);
  };
  return (
    <>
      <Button
        type="button"
        variant="quiet"
        disabled={disabled}
        onClick={() => {
          setName(draft.title);
          setError(undefined);
          setOpen(true);
        }}
      >
        Save as template
      </Button>
      <p role="status" className="text-door-small">
        {saved}
      </p>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Save as a template of the clinic"
        closeLabel="Close without saving"
        actions={
          <Button type="button" onClick={() => void save()}>
            Save the template
          </Button>
        }
      >
        <TextField
          name="template-name"
          label="Name"
          hint="Exercises, doses and phase are kept; notes to the patient are not. A name that is there already gets its next version."
          maxLength={80}
          error={error}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </Dialog>
    </>
  );
}
