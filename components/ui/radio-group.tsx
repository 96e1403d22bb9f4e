import { Choice, type ChoiceInputProps, type ChoiceOption } from "@/components/ui/choice";
import { classes } from "@/components/ui/classes";
import { FieldGroup, type FieldWords } from "@/components/ui/field";

export type RadioGroupProps = FieldWords & {
  readonly name: string;
  readonly options: readonly ChoiceOption[];
  readonly value?: string | undefined;
  /** `row` puts short answers beside each other where they fit. */
  readonly layout?: "list" | "row" | undefined;
  readonly id?: string | undefined;
  readonly inputProps?: ChoiceInputProps | undefined;
  readonly className?: string | undefined;
};

/** A question with one answer. The first radio's id is the group's name, so an error summary can link to it. */
export function RadioGroup(props: RadioGroupProps) {
  const { name, id = name, options, value, layout = "list", inputProps, ...words } = props;
  return (
    <FieldGroup {...words} id={`${id}-group`}>
      <div className={classes("choices", layout === "row" && "choices-row")}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="radio"
            id={index === 0 ? id : `${id}-${option.value}`}
            name={name}
            option={option}
            chosen={option.value === value}
            inputProps={inputProps}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
