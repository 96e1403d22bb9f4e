import type { ChoiceInputProps } from "@/components/ui/choice";
import { FieldGroup, type FieldWords } from "@/components/ui/field";

export type PainScaleProps = FieldWords & {
  readonly name: string;
  /** Words at 0 and at 10. */
  readonly lowLabel: string;
  readonly highLabel: string;
  readonly value?: number | undefined;
  readonly id?: string | undefined;
  readonly inputProps?: ChoiceInputProps | undefined;
  readonly className?: string | undefined;
};

const STEPS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Eleven native radios, 0 to 10: a list on a phone, one row where eleven fit. Nothing is chosen beforehand. */
export function PainScale(props: PainScaleProps) {
  const { name, id = name, lowLabel, highLabel, value, inputProps, ...words } = props;
  const ends: Readonly<Record<number, string>> = { 0: lowLabel, 10: highLabel };
  return (
    <FieldGroup {...words} id={`${id}-group`}>
      <div className="pain-scale">
        <div className="pain-steps">
          {STEPS.map((step) => (
            <label key={step} className="choice" htmlFor={step === 0 ? id : `${id}-${step}`}>
              <input
                {...inputProps}
                type="radio"
                id={step === 0 ? id : `${id}-${step}`}
                name={name}
                value={step}
                defaultChecked={step === value}
                className="choice-input"
              />
              <span className="pain-number">{step}</span>
              {ends[step] !== undefined && <span className="pain-word">{ends[step]}</span>}
            </label>
          ))}
        </div>
        <div className="pain-ends" aria-hidden="true">
          <span>{lowLabel}</span>
          <span>{highLabel}</span>
        </div>
      </div>
    </FieldGroup>
  );
}
