"use client";

import { PlaceRow } from "@/components/notes/place-row";
import { DIRECTION_WORDS, REGION_WORDS } from "@/lib/domain/visit-notes/finding-in-words";
import {
  type FindingSide,
  GRADES,
  POSTURE_REGIONS,
  type PostureDirection,
  type PostureFinding,
  type PostureRegion,
  postureSides,
  sideRule,
} from "@/lib/domain/visit-notes/posture";

export type PostureFormProps = {
  readonly findings: readonly PostureFinding[];
  readonly onChange: (findings: PostureFinding[]) => void;
};

const REGIONS = Object.keys(POSTURE_REGIONS) as PostureRegion[];
const SIDE_WORDS: Readonly<Record<FindingSide, string>> = {
  left: "left",
  right: "right",
  both: "both sides",
};
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function sidesOf(region: PostureRegion, direction: PostureDirection): readonly (FindingSide | null)[] {
  const rule = sideRule(region, direction);
  return rule === null ? [null] : postureSides(rule);
}

function isAt(finding: PostureFinding, region: PostureRegion, direction: string): boolean {
  return finding.region === region && finding.direction === direction;
}

/** The plumb line from head to feet: tick what is seen, then its grade and side. */
export function PostureForm({ findings, onChange }: PostureFormProps) {
  const toggle = (region: PostureRegion, direction: PostureDirection) => {
    const rest = findings.filter((finding) => !isAt(finding, region, direction));
    if (rest.length < findings.length) {
      onChange(rest);
      return;
    }
    const side = sidesOf(region, direction)[0] ?? null;
    onChange([...findings, { kind: "posture", region, direction, grade: "mild", side }]);
  };
  const change = (changed: PostureFinding) =>
    onChange(
      findings.map((finding) => (isAt(finding, changed.region, changed.direction) ? changed : finding)),
    );

  return (
    <div className="divide-y divide-line border-y border-line">
      {REGIONS.map((region) => (
        <fieldset key={region} className="grid gap-x-4 gap-y-1.5 py-2 sm:grid-cols-[9rem_1fr]">
          <legend className="float-left contents font-semibold">
            <span className="pt-1">{REGION_WORDS[region]}</span>
          </legend>
          <div className="space-y-1.5">
            <div className="flex flex-wrap gap-1.5">
              {(Object.keys(POSTURE_REGIONS[region]) as PostureDirection[]).map((direction, index) => (
                <DirectionTick
                  key={direction}
                  id={index === 0 ? `posture-${region}` : `posture-${region}-${direction}`}
                  words={capital(DIRECTION_WORDS[direction])}
                  checked={findings.some((finding) => isAt(finding, region, direction))}
                  onToggle={() => toggle(region, direction)}
                />
              ))}
            </div>
            <Findings
              findings={findings.filter((finding) => finding.region === region)}
              onChange={change}
              onRemove={({ direction }) => toggle(region, direction)}
            />
          </div>
        </fieldset>
      ))}
    </div>
  );
}

type DirectionTickProps = {
  readonly id: string;
  readonly words: string;
  readonly checked: boolean;
  readonly onToggle: () => void;
};

function DirectionTick({ id, words, checked, onToggle }: DirectionTickProps) {
  return (
    <label className="tick-chip" htmlFor={id}>
      <input type="checkbox" id={id} checked={checked} onChange={onToggle} className="accent-primary" />
      {words}
    </label>
  );
}

type FindingsProps = {
  readonly findings: readonly PostureFinding[];
  readonly onChange: (finding: PostureFinding) => void;
  readonly onRemove: (finding: PostureFinding) => void;
};

function Findings({ findings, onChange, onRemove }: FindingsProps) {
  if (findings.length === 0) return null;
  return (
    <ul className="space-y-1.5">
      {findings.map((finding) => (
        <FindingRow
          key={finding.direction}
          finding={finding}
          onChange={onChange}
          onRemove={() => onRemove(finding)}
        />
      ))}
    </ul>
  );
}

type FindingRowProps = {
  readonly finding: PostureFinding;
  readonly onChange: (finding: PostureFinding) => void;
  readonly onRemove: () => void;
};

function FindingRow({ finding, onChange, onRemove }: FindingRowProps) {
  const { region, direction, grade, side } = finding;
  const sides = sidesOf(region, direction).filter((one) => one !== null);
  const sideChoice = {
    label: "side",
    value: side ?? "",
    options: sides.map((one) => [one, SIDE_WORDS[one]] as const),
    onChange: (value: string) => {
      const chosen = sides.find((one) => one === value);
      if (chosen) onChange({ ...finding, side: chosen });
    },
  };
  return (
    <PlaceRow
      name={`${REGION_WORDS[region]}, ${DIRECTION_WORDS[direction]}`}
      shown={capital(DIRECTION_WORDS[direction])}
      choices={[
        {
          label: "grade",
          value: grade,
          options: GRADES.map((one) => [one, one] as const),
          onChange: (value) => {
            const chosen = GRADES.find((one) => one === value);
            if (chosen) onChange({ ...finding, grade: chosen });
          },
        },
        ...(sides.length > 0 ? [sideChoice] : []),
      ]}
      onRemove={onRemove}
    />
  );
}
