"use client";

import { useState } from "react";
import { NameTemplate } from "@/components/programmes/name-template";
import type { Draft } from "@/components/programmes/programme-draft";
import { sentItem } from "@/components/programmes/use-save-programme";
import { sendJson } from "@/lib/client/send-json";

const WORDS = {
  ...{ open: "Save as template", title: "Save as a template of the clinic" },
  ...{ send: "Save the template", close: "Close without saving" },
};
const FIELD = {
  name: "template-name",
  hint: "Exercises, doses and phase are kept; notes to the patient are not. A name that is there already gets its next version.",
};

/** Keeps the plan as a template of the clinic. The same name again makes the template's next version. */
export function SaveTemplate({ draft, disabled }: { readonly draft: Draft; readonly disabled: boolean }) {
  const [saved, setSaved] = useState("");
  const save = (name: string) =>
    sendJson("POST", "/api/programme-templates", {
      ...{ name, phase: draft.phase },
      items: draft.items.map(sentItem),
    });
  return (
    <>
      <NameTemplate
        {...{ words: WORDS, field: FIELD, title: draft.title, disabled, send: save }}
        variant="secondary"
        small
        onSent={(name) => setSaved(`Saved as “${name}”.`)}
      />
      <p role="status" className="col-span-full text-door-small empty:hidden">
        {saved}
      </p>
    </>
  );
}
