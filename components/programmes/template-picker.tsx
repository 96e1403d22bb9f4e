"use client";

import { useState } from "react";
import type { Say } from "@/components/programmes/draft-checks";
import { catalogueStart } from "@/components/programmes/for-age";
import type { ClinicTemplate, StartingPoint } from "@/components/programmes/starting-point";
import { TemplateActions } from "@/components/programmes/template-actions";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { LONGER_HOLD_FROM_AGE, OLDER_HOLD_SECONDS } from "@/lib/domain/exercises/dose-for-age";
import { PROGRAMME_TEMPLATES } from "@/lib/domain/programmes/templates";

type TemplatePickerProps = {
  readonly say: Say;
  readonly hasItems: boolean;
  readonly clinicTemplates: readonly ClinicTemplate[];
  /** The patient's newest plan. */
  readonly last: StartingPoint | null;
  /** In whole years. */
  readonly age: number;
  readonly onPick: (picked: StartingPoint) => void;
};

type Choice = {
  readonly value: string;
  readonly label: string;
  readonly note: string;
  readonly start: StartingPoint;
};

type Choosing = Pick<TemplatePickerProps, "say" | "clinicTemplates" | "last">;

function choicesOf({ say, clinicTemplates, last }: Choosing): readonly Choice[] {
  return [
    ...(last
      ? [
          {
            value: "last",
            label: `Copy from last: ${last.title}`,
            note: "The patient’s newest programme.",
            start: last,
          },
        ]
      : []),
    ...PROGRAMME_TEMPLATES.map((template) => {
      const { id } = template;
      const title = say(`templates.${id}.name`);
      return {
        ...{ value: id, label: title, note: say(`templates.${id}.note`) },
        start: catalogueStart(template, title),
      };
    }),
    ...clinicTemplates.map((start) => ({
      value: start.id,
      label: `${start.title} (ours)`,
      note: `A template of this clinic, version ${start.version}.`,
      start,
    })),
  ];
}

/** Starting points. Replacing what is there asks once more. */
export function TemplatePicker(props: TemplatePickerProps) {
  const { hasItems, onPick } = props;
  const [value, setValue] = useState("");
  const [asking, setAsking] = useState(false);
  const [archived, setArchived] = useState<readonly string[]>([]);
  const [renamed, setRenamed] = useState<Readonly<Record<string, string>>>({});
  const clinicTemplates = props.clinicTemplates.map((one) => ({
    ...one,
    title: renamed[one.id] ?? one.title,
  }));
  const choices = choicesOf({ ...props, clinicTemplates }).filter(
    (choice) => !archived.includes(choice.value),
  );
  const chosen = choices.find((choice) => choice.value === value);
  const ours = props.clinicTemplates.some(({ id }) => id === value);
  const use = () => {
    if (!chosen) return;
    if (hasItems && !asking) {
      setAsking(true);
      return;
    }
    setAsking(false);
    onPick(chosen.start);
  };
  const removed = () => {
    setArchived([...archived, value]);
    setValue("");
  };
  return (
    <div className="space-y-2">
      <SelectField
        name="template"
        label="Start from a template"
        options={[{ value: "", label: "Choose a template" }, ...choices]}
        value={value}
        onChange={({ target }) => {
          setValue(target.value);
          setAsking(false);
        }}
      />
      {chosen && <p className="text-door-small text-muted">{chosen.note}</p>}
      {chosen && chosen.start.id !== null && props.age >= LONGER_HOLD_FROM_AGE && (
        <p className="text-door-small text-muted">
          From the age of {LONGER_HOLD_FROM_AGE} a held stretch starts at {OLDER_HOLD_SECONDS} seconds.
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          type="button"
          variant={asking ? "danger" : "secondary"}
          small
          disabled={!chosen}
          onClick={use}
        >
          {asking ? "Replace the exercises below" : "Use this template"}
        </Button>
        {ours && chosen && (
          <TemplateActions
            key={value}
            templateId={value}
            title={chosen.start.title}
            onRenamed={(name) => setRenamed({ ...renamed, [value]: name })}
            onRemoved={removed}
          />
        )}
      </div>
    </div>
  );
}
