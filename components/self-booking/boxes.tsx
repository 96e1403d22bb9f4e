import type { ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox-group";
import { FieldGroup } from "@/components/ui/field";
import { TICKED } from "@/lib/domain/visits/read-self-booking";

type BoxesProps = {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: string;
  readonly error: (name: string) => string | undefined;
  readonly boxes: readonly { readonly name: string; readonly label: string }[];
  readonly isTicked: (name: string) => boolean;
};

/** Boxes under one heading, each with a name of its own, in as many columns as fit. */
export function Boxes({ id, label, hint, error, boxes, isTicked }: BoxesProps) {
  const said = boxes.flatMap(({ name }) => error(name) ?? []).join(" ");
  return (
    <FieldGroup id={id} label={label} hint={hint} error={said || undefined}>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-2">
        {boxes.map((box) => (
          <Checkbox
            key={box.name}
            name={box.name}
            option={{ value: TICKED, label: box.label }}
            checked={isTicked(box.name)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
