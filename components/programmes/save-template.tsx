"use client";

import { useState } from "react";
import { NameTemplate } from "@/components/programmes/name-template";
import type { Draft } from "@/components/programmes/programme-draft";
import { sentItem } from "@/components/programmes/use-save-programme";
import type { ClinicTemplate } from "@/components/programmes/starting-point";
import { sendJson } from "@/lib/client/send-json";
import type { SavedTemplateReply } from "@/lib/contracts/programme";

const WORDS = {
  ...{ open: "Save as template", title: "Save as a template of the clinic" },
  ...{ send: "Save the template", close: "Close without saving" },
};
const FIELD = {
  name: "template-name",
  hint: "Exercises, doses and phase are kept; notes to the patient are not. A name that is there already gets its next version.",
};

type SaveTemplateProps = {
  readonly draft: Draft;
  readonly disabled: boolean;
  /** The clinic's, as the builder was opened with them. */
  readonly templates: readonly ClinicTemplate[];
};

const sameName = (name: string) => name.trim().toLowerCase();

/**
 * Keeps the plan as a template of the clinic. The same name again makes the template's next version; a version that was not
 * on the list here, or is newer, is said first.
 */
export function SaveTemplate({ draft, disabled, templates }: SaveTemplateProps) {
  const [saved, setSaved] = useState("");
  const [known, setKnown] = useState(
    () => new Map(templates.map(({ title, version }) => [sameName(title), version])),
  );
  const save = async (name: string, told: string | undefined) => {
    const seen = told === undefined ? (known.get(sameName(name)) ?? 0) : Number(told);
    const items = draft.items.map(sentItem);
    const body = { name, phase: draft.phase, items, seen };
    const sent = await sendJson<SavedTemplateReply>("POST", "/api/programme-templates", body);
    if (sent.ok) setKnown(new Map(known).set(sameName(name), sent.reply.version));
    return sent;
  };
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
