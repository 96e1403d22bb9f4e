"use client";

import { useState } from "react";
import type { Say } from "@/components/programmes/draft-checks";
import type { StartItem } from "@/components/programmes/programme-draft";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { PROGRAMME_TEMPLATES, templateById } from "@/lib/domain/programmes/templates";

type Picked = { readonly id: string; readonly title: string; readonly items: readonly StartItem[] };
type TemplatePickerProps = {
  readonly say: Say;
  readonly hasItems: boolean;
  readonly onPick: (picked: Picked) => void;
};

/** Starting points. Replacing what is there asks once more. */
export function TemplatePicker({ say, hasItems, onPick }: TemplatePickerProps) {
  const [id, setId] = useState("");
  const [asking, setAsking] = useState(false);
  const options = PROGRAMME_TEMPLATES.map((template) => ({
    value: template.id,
    label: say(`templates.${template.id}.name`),
  }));
  const use = () => {
    const template = templateById(id);
    if (!template) return;
    if (hasItems && !asking) {
      setAsking(true);
      return;
    }
    setAsking(false);
    const items = template.items.map((item) => ({ ...item, note: "" }));
    onPick({ id, title: say(`templates.${id}.name`), items });
  };
  return (
    <div className="space-y-2">
      <SelectField
        name="template"
        label="Start from a template"
        options={[{ value: "", label: "Choose a template" }, ...options]}
        value={id}
        onChange={({ target }) => {
          setId(target.value);
          setAsking(false);
        }}
      />
      {id !== "" && <p className="text-door-small text-muted">{say(`templates.${id}.note`)}</p>}
      <Button
        type="button"
        variant={asking ? "danger" : "secondary"}
        small
        disabled={id === ""}
        onClick={use}
      >
        {asking ? "Replace the exercises below" : "Use this template"}
      </Button>
    </div>
  );
}
