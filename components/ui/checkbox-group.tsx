import { Choice, type ChoiceInputProps, type ChoiceOption } from "@/components/ui/choice";
import { classes } from "@/components/ui/classes";
import { FieldGroup, type FieldWords } from "@/components/ui/field";

export type CheckboxGroupProps = FieldWords & {
  readonly name: string;
  readonly options: readonly ChoiceOption[];
  readonly values?: readonly string[] | undefined;
  readonly layout?: "list" | "row" | undefined;
  readonly id?: string | undefined;
  readonly inputProps?: ChoiceInputProps | undefined;
  readonly className?: string | undefined;
};

/** A question with any number of answers, all posted under one name. The first box's id is the name. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  const { name, id = name, options, values = [], layout = "list", inputProps, ...words } = props;
  return (
    <FieldGroup {...words} id={`${id}-group`}>
      <div className={classes("choices", layout === "row" && "choices-row")}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="checkbox"
            id={index === 0 ? id : `${id}-${option.value}`}
            name={name}
            option={option}
            chosen={values.includes(option.value)}
            inputProps={inputProps}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

export type CheckboxProps = {
  readonly name: string;
  readonly option: ChoiceOption;
  readonly checked?: boolean | undefined;
  readonly id?: string | undefined;
  readonly inputProps?: ChoiceInputProps | undefined;
};

/** One yes-or-nothing box, such as agreeing to something. */
export function Checkbox({ name, id = name, option, checked = false, inputProps }: CheckboxProps) {
  return (
    <Choice type="checkbox" id={id} name={name} option={option} chosen={checked} inputProps={inputProps} />
  );
}
