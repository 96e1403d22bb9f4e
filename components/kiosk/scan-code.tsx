"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";

export type ScanCodeProps = {
  /** Name of the box that a code read is put into; its form is sent then. */
  readonly box: string;
  readonly words: {
    readonly scan: string;
    readonly aim: string;
    readonly stop: string;
    readonly failed: string;
  };
};

const unchanging = () => () => undefined;
const hasCamera = () => "mediaDevices" in navigator;

/** Reads a QR code with the tablet's camera; where the browser reaches none there is no such button. */
export function ScanCode({ box, words }: ScanCodeProps) {
  const video = useRef<HTMLVideoElement>(null);
  const canScan = useSyncExternalStore(unchanging, hasCamera, () => false);
  const [state, setState] = useState<"ready" | "looking" | "failed">("ready");

  useEffect(() => {
    const picture = video.current;
    if (state !== "looking" || !picture) return;
    const stop = new AbortController();
    const found = (code: string) => {
      const field = picture.closest("form")?.elements.namedItem(box);
      if (!(field instanceof HTMLInputElement)) return;
      field.value = code;
      field.form?.requestSubmit();
    };
    import("@/components/kiosk/read-code")
      .then(({ readCode }) => readCode(picture, stop.signal))
      .then(
        (code) => code !== null && found(code),
        () => setState("failed"),
      );
    return () => stop.abort();
  }, [state, box]);

  if (!canScan) return null;
  const isLooking = state === "looking";
  return (
    <div className="flex flex-col gap-4">
      <button
        type="button"
        className="button button-secondary"
        onClick={() => setState(isLooking ? "ready" : "looking")}
      >
        {isLooking ? words.stop : words.scan}
      </button>
      {isLooking && (
        <>
          <p>{words.aim}</p>
          <video ref={video} muted playsInline className="scan-picture" />
        </>
      )}
      <p role="status">{state === "failed" ? words.failed : ""}</p>
    </div>
  );
}
