import type { ComponentProps } from "react";
import { RemoveTemplate } from "@/components/programmes/remove-template";
import { RenameTemplate } from "@/components/programmes/rename-template";

type TemplateActionsProps = ComponentProps<typeof RenameTemplate> & ComponentProps<typeof RemoveTemplate>;

/** What may be done with one of the clinic's own templates. */
export function TemplateActions({ onRenamed, onRemoved, ...template }: TemplateActionsProps) {
  return (
    <>
      <RenameTemplate {...template} onRenamed={onRenamed} />
      <RemoveTemplate {...template} onRemoved={onRemoved} />
    </>
  );
}
