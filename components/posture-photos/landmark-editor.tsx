"use client";

import { type KeyboardEvent, type MouseEvent, useCallback, useState } from "react";
import { AngleList } from "@/components/posture-photos/angle-list";
import { Loupe } from "@/components/posture-photos/loupe";
import { MarkedPhoto } from "@/components/posture-photos/marked-photo";
import { MarksStateLine } from "@/components/posture-photos/marks-state-line";
import { Nudge, STEPS } from "@/components/posture-photos/nudge";
import { PhotoMarks } from "@/components/posture-photos/photo-marks";
import { PhotoPicture } from "@/components/posture-photos/photo-picture";
import { LANDMARK_WORDS, SCREENING_AID } from "@/components/posture-photos/photo-words";
import { useSavedMarks } from "@/components/posture-photos/use-saved-marks";
import { Button } from "@/components/ui/button";
import type { PosturePhoto } from "@/lib/contracts/posture-photo";
import { anglesOf } from "@/lib/domain/posture-photos/angles";
import {
  type Landmark,
  LANDMARKS,
  type Landmarks,
  nextLandmark,
  type Spot,
} from "@/lib/domain/posture-photos/landmarks";

const FAR = 10;

export type LandmarkEditorProps = {
  readonly photo: PosturePhoto;
  /** Who marks: nobody else of this browser goes on from what they left. */
  readonly owner: string;
};

/**
 * Landmarks put on a photo by a tap, or by arrow keys under a loupe; the angles follow as they are put. A tap that puts a
 * new one goes on to the next, as Enter does; one that moves what stands stays with it. Each is saved as it is put.
 */
export function LandmarkEditor({ photo, owner }: LandmarkEditorProps) {
  const { view, width, height, fileId } = photo;
  const names: readonly Landmark[] = LANDMARKS[view];
  const { landmarks, state, change, retry } = useSavedMarks(photo, owner);
  const [current, setCurrent] = useState<Landmark>(
    names.find((name) => photo.landmarks[name] === undefined) ?? names[0] ?? "ankle",
  );
  const [isLost, setIsLost] = useState(false);
  const lose = useCallback(() => setIsLost(true), []);
  const [last, setLast] = useState<Landmark | null>(null);
  const spot = landmarks[current];

  const put = ({ x, y }: Spot) => {
    const on = {
      x: Math.min(Math.max(Math.round(x), 0), width),
      y: Math.min(Math.max(Math.round(y), 0), height),
    };
    const put = { ...landmarks, [current]: on };
    change(put);
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
    change(Object.fromEntries(Object.entries(landmarks).filter(([name]) => name !== current)));
  };

  // Nothing can be marked on what nobody sees: what was marked stands as it does for who only reads.
  if (isLost) {
    return (
      <div className="max-w-md space-y-3">
        <MarkedPhoto photo={{ ...photo, landmarks, angles: anglesOf(view, landmarks) }} />
        {state.kind !== "untouched" && <MarksStateLine state={state} onRetry={retry} />}
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-5 md:grid md:grid-cols-[minmax(0,1fr)_19rem] lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="min-w-0 space-y-3">
        <button
          type="button"
          onClick={onClick}
          onKeyDown={onKeyDown}
          aria-label={`The photo. Press where the ${LANDMARK_WORDS[current]} is, or move it with the arrow keys, with Shift by ${FAR}; Enter goes on to the next`}
          className="mx-auto block w-full max-w-md cursor-crosshair"
        >
          <PhotoPicture fileId={fileId} onLost={lose}>
            <svg viewBox={`0 0 ${width} ${height}`} className="relative block h-auto w-full">
              <PhotoMarks view={view} size={photo} landmarks={landmarks} current={current} />
            </svg>
          </PhotoPicture>
        </button>
        <p className="text-door-small text-muted">
          {SCREENING_AID}. Angles change with the camera’s height, distance and turn.
        </p>
      </div>
      <div className="contents md:block md:space-y-4">
        {/* Above the photo on a phone, beside it elsewhere: in sight from a head to its ankles. */}
        <div className="sticky top-(--on-top) z-10 order-first space-y-2 bg-surface py-2">
          <div className="flex items-center gap-3 md:flex-wrap">
            <Loupe photo={photo} spot={spot} />
            <Nudge onMove={move} onClear={clear} isMarked={spot !== undefined} />
          </div>
          <p role="status" className="text-door-small text-muted">
            {spot
              ? `${LANDMARK_WORDS[current]}: ${spot.x} across, ${spot.y} down`
              : `${last ? `${LANDMARK_WORDS[last]} is marked. Now: ` : ""}${LANDMARK_WORDS[current]}, not marked`}
          </p>
        </div>
        {last && (
          <Button type="button" variant="secondary" small fit onClick={() => back(last)}>
            Back to {LANDMARK_WORDS[last]}
          </Button>
        )}
        <fieldset>
          <legend className="font-semibold">Landmark</legend>
          <div className="mt-1 ruled">
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
        <MarksStateLine state={state} onRetry={retry} />
      </div>
    </div>
  );
}
