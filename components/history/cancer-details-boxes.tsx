import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import type { ChartHistory } from "@/lib/contracts/history";
import { CANCER_FIELDS } from "@/lib/domain/patients/cancer-details";

type Props = {
  readonly cancer: ChartHistory["cancer"];
  readonly errors: Readonly<Record<string, string>>;
};

const ACTIVE = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
  { value: "unsure", label: "Not sure" },
];

/** What is told of a cancer, as it stands, to put it right. No rule reads it. */
export function CancerDetailsBoxes({ cancer, errors }: Props) {
  const { type, year, active } = CANCER_FIELDS;
  return (
    <>
      <p className="text-door-small text-muted">
        For people to read: whatever stands here, “Cancer” counts in every decision until it is taken off.
      </p>
      <TextField
        name={type}
        label="Type"
        defaultValue={cancer?.type}
        error={errors[type]}
        autoComplete="off"
      />
      <TextField
        name={year}
        label="Year it was found"
        width="short"
        inputMode="numeric"
        defaultValue={cancer?.year}
        error={errors[year]}
        autoComplete="off"
      />
      <RadioGroup
        name={active}
        label="Still active or being treated"
        layout="row"
        options={ACTIVE}
        value={cancer?.active}
        error={errors[active]}
      />
    </>
  );
}
