"use client";

import { PlaceRow } from "@/components/notes/place-row";
import { capitalised } from "@/lib/domain/words/capitalised";
import { DIRECTION_WORDS, REGION_WORDS } from "@/lib/domain/visit-notes/finding-in-words";
import {
  type FindingSide,
  GRADES,
  type PostureFinding,
  postureSides,
  sideRule,
} from "@/lib/domain/visit-notes/posture";

const SIDE_WORDS: Readonly<Record<FindingSide, string>> = {
  left: "left",
  right: "right",
  both: "both sides",
};

type PostureRowsProps = {
  readonly findings: readonly PostureFinding[];
  readonly onChange: (finding: PostureFinding) => void;
  readonly onRemove: (finding: PostureFinding) => void;
};

/** What is ticked of a region, each to be graded. */
export function PostureRows({ findings, onChange, onRemove }: PostureRowsProps) {
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
  const rule = sideRule(region, direction);
  // Where it goes to one side, the box that was ticked has said which.
  const sides = rule === "both-or-one" ? postureSides(rule).filter((one) => one !== null) : [];
  const shown = `${DIRECTION_WORDS[direction]}${rule === "sided" && side ? `, ${side}` : ""}`;
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
      name={`${REGION_WORDS[region]}, ${shown}`}
      shown={capitalised(shown)}
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
