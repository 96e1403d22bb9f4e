"use client";

import { PostureRows } from "@/components/notes/posture-rows";
import { capitalised } from "@/lib/domain/words/capitalised";
import { DIRECTION_WORDS, REGION_WORDS } from "@/lib/domain/visit-notes/finding-in-words";
import {
  type FindingSide,
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

/** One box to tick. Where a deviation goes to one side, each side has a box of its own: no side is taken for granted. */
type Tick = {
  readonly direction: PostureDirection;
  readonly side: FindingSide | null;
  readonly words: string;
};

function ticksOf(region: PostureRegion): Tick[] {
  return (Object.keys(POSTURE_REGIONS[region]) as PostureDirection[]).flatMap((direction): Tick[] => {
    const [words, sides] = [capitalised(DIRECTION_WORDS[direction]), sidesOf(region, direction)];
    if (sideRule(region, direction) !== "sided") return [{ direction, side: sides[0] ?? null, words }];
    return sides.map((side) => ({ direction, side, words: `${words}, ${side ?? ""}` }));
  });
}

function sidesOf(region: PostureRegion, direction: PostureDirection): readonly (FindingSide | null)[] {
  const rule = sideRule(region, direction);
  return rule === null ? [null] : postureSides(rule);
}

function isAt(finding: PostureFinding, region: PostureRegion, direction: string): boolean {
  return finding.region === region && finding.direction === direction;
}

/** A box of one side is ticked by a finding of that side; the others by a finding of any. */
function isTicked({ region, direction, side }: PostureFinding, ofBox: FindingSide | null): boolean {
  return sideRule(region, direction) !== "sided" || side === ofBox;
}

/** The plumb line from head to feet: tick what is seen, then its grade and, where it may be of both, its side. */
export function PostureForm({ findings, onChange }: PostureFormProps) {
  const change = (changed: PostureFinding) =>
    onChange(
      findings.map((finding) => (isAt(finding, changed.region, changed.direction) ? changed : finding)),
    );
  const remove = ({ region, direction }: PostureFinding) =>
    onChange(findings.filter((finding) => !isAt(finding, region, direction)));
  const tick = (region: PostureRegion, { direction, side }: Tick) => {
    const noted = findings.find((finding) => isAt(finding, region, direction));
    if (!noted) onChange([...findings, { kind: "posture", region, direction, grade: "mild", side }]);
    else if (isTicked(noted, side)) remove(noted);
    else change({ ...noted, side });
  };

  return (
    <div className="ruled">
      {REGIONS.map((region) => (
        <fieldset key={region} className="grid gap-x-4 gap-y-1.5 py-2 sm:grid-cols-[9rem_1fr]">
          <legend className="float-left contents font-semibold">
            <span className="pt-1">{REGION_WORDS[region]}</span>
          </legend>
          <div className="space-y-1.5">
            <div className="flex flex-wrap gap-1.5">
              {ticksOf(region).map((one, index) => (
                <DirectionTick
                  key={one.words}
                  id={
                    index === 0 ? `posture-${region}` : `posture-${region}-${one.direction}-${one.side ?? ""}`
                  }
                  words={one.words}
                  checked={findings.some(
                    (finding) => isAt(finding, region, one.direction) && isTicked(finding, one.side),
                  )}
                  onToggle={() => tick(region, one)}
                />
              ))}
            </div>
            <PostureRows
              findings={findings.filter((finding) => finding.region === region)}
              onChange={change}
              onRemove={remove}
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
