"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, type MouseEvent, useState } from "react";
import { AngleList } from "@/components/posture-photos/angle-list";
import { Loupe } from "@/components/posture-photos/loupe";
import { PhotoMarks } from "@/components/posture-photos/photo-marks";
import { LANDMARK_WORDS, SCREENING_AID } from "@/components/posture-photos/photo-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type Problem, problemWords, sendJson } from "@/lib/client/send-json";
import type { MarkPhotoReply, PosturePhoto } from "@/lib/contracts/posture-photo";
import { anglesOf } from "@/lib/domain/posture-photos/angles";
import {
  type Landmark,
  LANDMARKS,
  type Landmarks,
  nextLandmark,
  type Spot,
} from "@/lib/domain/posture-photos/landmarks";

const STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const FAR = 10;
type Saved =
  { readonly kind: "no" | "saving" | "yes" } | { readonly kind: "failed"; readonly problem: Problem };

/**
 * Landmarks put on a photo by a tap, or by arrow keys under a loupe; the angles follow as they are put. A tap that puts a
 * new one goes on to the next, as Enter does; one that moves what stands stays with it.
 */
export function LandmarkEditor({ photo }: { readonly photo: PosturePhoto }) {
  const router = useRouter();
  const { id, view, width, height, fileId } = photo;
  const names: readonly Landmark[] = LANDMARKS[view];
  const [landmarks, setLandmarks] = useState<Landmarks>(photo.landmarks);
  const [current, setCurrent] = useState<Landmark>(
    names.find((name) => photo.landmarks[name] === undefined) ?? names[0] ?? "ankle",
  );
  const [last, setLast] = useState<Landmark | null>(null);
  const [saved, setSaved] = useState<Saved>({ kind: "no" });
  const spot = landmarks[current];

  const put = ({ x, y }: Spot) => {
    const on = {
      x: Math.min(Math.max(Math.round(x), 0), width),
      y: Math.min(Math.max(Math.round(y), 0), height),
    };
    const put = { ...landmarks, [current]: on };
    setLandmarks(put);
    setSaved({ kind: "no" });
    return put;
  };
  const goOn = (from: Landmarks) => {
    const next = nextLandmark(view, from, current);
    if (next === current) return;
    setLast(current);
    setCurrent(next);
  };
  const move = ([x, y]: readonly [number, number], far: boolean) => {
    const from = spot ?? { x: width / 2, y: height / 2 };
    const by = spot ? (far ? FAR : 1) : 0;
    put({ x: from.x + x * by, y: from.y + y * by });
  };
  const onClick = (event: MouseEvent<HTMLButtonElement>) => {
    // Enter has no spot of its own: it is content with the one the arrow keys found.
    if (event.detail === 0) {
      if (spot) goOn(landmarks);
      return;
    }
    const box = event.currentTarget.getBoundingClientRect();
    const now = put({
      x: ((event.clientX - box.left) / box.width) * width,
      y: ((event.clientY - box.top) / box.height) * height,
    });
    if (!spot) goOn(now);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    move(step, event.shiftKey);
  };
  const back = (to: Landmark) => {
    setLast(null);
    setCurrent(to);
  };
  const clear = () => {
    setLandmarks(Object.fromEntries(Object.entries(landmarks).filter(([name]) => name !== current)));
    setSaved({ kind: "no" });
  };
  const save = async () => {
    setSaved({ kind: "saving" });
    const sent = await sendJson<MarkPhotoReply>("PUT", `/api/posture-photos/${id}/landmarks`, { landmarks });
    setSaved(sent.ok ? { kind: "yes" } : { kind: "failed", problem: sent.problem });
    if (sent.ok) router.refresh();
  };

  return (
    <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="min-w-0 space-y-3">
        <button
          type="button"
          onClick={onClick}
          onKeyDown={onKeyDown}
          aria-label={`The photo. Press where the ${LANDMARK_WORDS[current]} is, or move it with the arrow keys, with Shift by ${FAR}; Enter goes on to the next`}
          className="mx-auto block w-full max-w-md cursor-crosshair overflow-hidden rounded-door bg-surface-3"
        >
          <svg viewBox={`0 0 ${width} ${height}`} className="block h-auto w-full">
            <image href={`/api/files/${fileId}`} width={width} height={height} />
            <PhotoMarks view={view} size={photo} landmarks={landmarks} current={current} />
          </svg>
        </button>
        <p className="text-door-small text-muted">
          {SCREENING_AID}. Angles change with the camera’s height, distance and turn.
        </p>
      </div>
      <div className="space-y-4">
        {/* Under the photo on a phone: whoever taps it sees the place enlarged without leaving it. */}
        <div className="flex flex-wrap items-center gap-3">
          <Loupe photo={photo} spot={spot} />
          <Nudge onMove={move} onClear={clear} isMarked={spot !== undefined} />
        </div>
        <p role="status" className="text-door-small text-muted">
          {spot
            ? `${LANDMARK_WORDS[current]}: ${spot.x} across, ${spot.y} down`
            : `${last ? `${LANDMARK_WORDS[last]} is marked. Now: ` : ""}${LANDMARK_WORDS[current]}, not marked`}
        </p>
        {last && (
          <Button type="button" variant="secondary" small fit onClick={() => back(last)}>
            Back to {LANDMARK_WORDS[last]}
          </Button>
        )}
        <fieldset>
          <legend className="font-semibold">Landmark</legend>
          <div className="mt-1 divide-y divide-line border-y border-line">
            {names.map((name) => (
              <label key={name} className="flex min-h-(--target) items-center gap-2">
                <input
                  type="radio"
                  name="landmark"
                  value={name}
                  checked={name === current}
                  onChange={() => back(name)}
                  className="size-5 accent-primary"
                />
                <span className="flex-1">{LANDMARK_WORDS[name]}</span>
                <span className="text-door-small text-muted">{landmarks[name] ? "Marked" : "Not yet"}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <AngleList view={view} angles={anglesOf(view, landmarks)} />
        {saved.kind === "failed" && (
          <Notice tone="error" title={problemWords(saved.problem)} announce="now" />
        )}
        {saved.kind === "yes" && (
          <Notice tone="success" title="Saved. The server worked the angles out again" announce="politely" />
        )}
        <Button type="button" disabled={saved.kind === "saving"} onClick={() => void save()}>
          {saved.kind === "saving" ? "Saving…" : "Save the landmarks"}
        </Button>
      </div>
    </div>
  );
}

const WAYS = [
  ["ArrowLeft", "Left", "←"],
  ["ArrowRight", "Right", "→"],
  ["ArrowUp", "Up", "↑"],
  ["ArrowDown", "Down", "↓"],
] as const;

type NudgeProps = {
  readonly onMove: (step: readonly [number, number], far: boolean) => void;
  readonly onClear: () => void;
  readonly isMarked: boolean;
};

/** The arrow keys for a finger. */
function Nudge({ onMove, onClear, isMarked }: NudgeProps) {
  return (
    <div className="flex flex-wrap gap-1.5">
      {WAYS.map(([key, words, sign]) => (
        <Button
          key={key}
          type="button"
          variant="secondary"
          small
          aria-label={`${words} by one`}
          onClick={() => onMove(STEPS[key] ?? [0, 0], false)}
        >
          {sign}
        </Button>
      ))}
      <Button type="button" variant="quiet" small aria-disabled={!isMarked || undefined} onClick={onClear}>
        Take it off
      </Button>
    </div>
  );
}
