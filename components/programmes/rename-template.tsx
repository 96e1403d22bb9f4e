"use client";

import { NameTemplate } from "@/components/programmes/name-template";
import { sendJson } from "@/lib/client/send-json";

type RenameTemplateProps = {
  readonly templateId: string;
  readonly title: string;
  readonly onRenamed: (name: string) => void;
};

const WORDS = {
  ...{ open: "Rename", title: "Rename the template" },
  ...{ send: "Save the name", close: "Close without renaming" },
};
const FIELD = {
  name: "new-template-name",
  hint: "For everybody in the clinic. Programmes made from it keep their titles.",
};

/** Gives one of the clinic's templates another name, for everybody. */
export function RenameTemplate({ templateId, title, onRenamed }: RenameTemplateProps) {
  const rename = (name: string, seen = title) =>
    sendJson("POST", `/api/programme-templates/${templateId}/rename`, { name, seen });
  return <NameTemplate words={WORDS} field={FIELD} title={title} small send={rename} onSent={onRenamed} />;
}
