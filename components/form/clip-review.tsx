"use client";

import { type ReactNode, useRef } from "react";
import { secondId } from "@/components/form/second-id";
import { Button } from "@/components/ui/button";
import type { ExerciseClip } from "@/lib/contracts/exercise-form";

type ClipReviewProps = { readonly clip: ExerciseClip; readonly name: string; readonly children: ReactNode };

/** A clip to watch; the second where it stands can be taken into the form beside it. */
export function ClipReview({ clip, name, children }: ClipReviewProps) {
  const video = useRef<HTMLVideoElement>(null);
  const takeSecond = () => {
    const box = document.getElementById(secondId(clip.id));
    if (!(box instanceof HTMLInputElement) || !video.current) return;
    video.current.pause();
    box.value = String(Math.floor(video.current.currentTime));
    box.focus();
  };
  return (
    <div className="grid gap-4 sm:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]">
      <div className="space-y-2">
        <p className="font-semibold">{name}</p>
        <video
          ref={video}
          src={`/api/files/${clip.fileId}`}
          controls
          playsInline
          muted
          preload="metadata"
          aria-label={`${name}, sent on ${clip.sentOn}`}
          className="block max-h-96 w-full rounded-door bg-surface-3"
        />
        <p className="text-door-small text-muted">
          Sent on {clip.sentOn}. Deleted on {clip.keptUntil}.
        </p>
        <Button type="button" variant="quiet" small className="button-flush" onClick={takeSecond}>
          Comment on this second
        </Button>
      </div>
      <div>{children}</div>
    </div>
  );
}
