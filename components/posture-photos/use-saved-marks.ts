"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { leaveMarks, takeUpMarks } from "@/components/posture-photos/left-marks";
import { type MarksSaver, type MarksState, saveMarks } from "@/components/posture-photos/save-marks";
import { watchLeaving } from "@/components/session/watch-leaving";
import { sendJson } from "@/lib/client/send-json";
import type { MarkPhotoReply, PosturePhoto } from "@/lib/contracts/posture-photo";
import type { Landmarks } from "@/lib/domain/posture-photos/landmarks";

export type SavedMarks = {
  readonly landmarks: Landmarks;
  readonly state: MarksState;
  readonly change: (marks: Landmarks) => void;
  readonly retry: () => void;
};

/** A photo's landmarks, saved as they are put and on leaving the page by any way, as a note is. */
export function useSavedMarks({ id, landmarks: sent }: PosturePhoto, owner: string): SavedMarks {
  const router = useRouter();
  const [stored] = useState(sent);
  const [landmarks, setLandmarks] = useState(stored);
  const [state, setState] = useState<MarksState>({ kind: "untouched" });
  const saver = useRef<MarksSaver>(null);
  const change = (marks: Landmarks) => {
    setLandmarks(marks);
    saver.current?.change(marks);
  };

  useEffect(() => {
    let isTouched = false;
    const mine = saveMarks({
      stored,
      left: takeUpMarks(owner, id, stored),
      show: setLandmarks,
      put: (marks, over, keepalive) =>
        sendJson<MarkPhotoReply>(
          "PUT",
          `/api/posture-photos/${id}/landmarks`,
          { landmarks: marks, over },
          { keepalive },
        ),
      keep: (left) => leaveMarks(owner, id, left),
      tell: (now) => {
        isTouched = true;
        setState(now);
      },
    });
    saver.current = mine;
    const stop = watchLeaving({ ...mine, leave: () => void mine.leave() });
    window.addEventListener("online", mine.save);
    return () => {
      stop();
      window.removeEventListener("online", mine.save);
      // The page a link leads to was drawn without the last of them.
      if (isTouched) void mine.leave().then(() => router.refresh());
    };
  }, [id, owner, stored, router]);

  return { landmarks, state, change, retry: () => saver.current?.retry() };
}
