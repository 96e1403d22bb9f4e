import type { ComponentProps, ReactNode } from "react";

export type ChoiceOption = {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
};

/** Attributes a client form may put on every input of a group, such as what react-hook-form's `register` returns. */
export type ChoiceInputProps = Omit<
  ComponentProps<"input">,
  "style" | "type" | "value" | "name" | "id" | "className" | "defaultChecked"
>;

type ChoiceProps = {
  readonly type: "radio" | "checkbox";
  readonly id: string;
  readonly name: string;
  readonly option: ChoiceOption;
  readonly chosen: boolean;
  readonly inputProps?: ChoiceInputProps | undefined;
};

/** One native radio or checkbox whose whole box is the label. */
export function Choice({ type, id, name, option, chosen, inputProps }: ChoiceProps) {
  return (
    <label className="choice" htmlFor={id}>
      <input
        {...inputProps}
        type={type}
        id={id}
        name={name}
        value={option.value}
        defaultChecked={chosen}
        className="choice-input"
      />
      <span>
        {option.label}
        {option.hint !== undefined && <span className="choice-hint">{option.hint}</span>}
      </span>
    </label>
  );
}
