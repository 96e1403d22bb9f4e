import type { ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox-group";
import { FieldGroup } from "@/components/ui/field";

type BoxesProps = {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: string;
  readonly error: string | undefined;
  readonly boxes: readonly { readonly name: string; readonly label: string }[];
  readonly isTicked: (name: string) => boolean;
};

/** Boxes under one heading, each with a name of its own, in as many columns as fit. */
export function Boxes({ id, label, hint, error, boxes, isTicked }: BoxesProps) {
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error}>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-2">
        {boxes.map((box) => (
          <Checkbox
            key={box.name}
            name={box.name}
            option={{ value: "yes", label: box.label }}
            checked={isTicked(box.name)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
