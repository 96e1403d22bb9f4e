"use client";

import { useEffect, useRef, useState } from "react";
import type { DrawnBox, drawSignature } from "@/components/kiosk/draw-signature";
import { FieldError } from "@/components/ui/field-error";

export type DrawnSignatureProps = {
  readonly name: string;
  readonly earlier: string;
  readonly error: string | undefined;
  readonly words: {
    readonly title: string;
    readonly hint: string;
    readonly box: string;
    readonly clear: string;
    readonly done: string;
  };
};

/** A box to sign in, beside the typed name: it comes after the page has been shown, and only where a script runs. */
export function DrawnSignature({ name, earlier, error, words }: DrawnSignatureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const box = useRef<DrawnBox>(null);
  const [draw, setDraw] = useState<{ readonly start: typeof drawSignature } | null>(null);
  const [drawing, setDrawing] = useState(earlier);

  useEffect(() => {
    let isGone = false;
    import("@/components/kiosk/draw-signature").then(
      ({ drawSignature: start }) => {
        if (!isGone) setDraw({ start });
      },
      // Without the network the typed name is the way.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, []);
  useEffect(() => {
    if (draw === null || !canvas.current) return;
    const started = draw.start(canvas.current, earlier, setDrawing);
    box.current = started;
    return started.stop;
  }, [draw, earlier]);

  return (
    <>
      <input type="hidden" name={name} value={drawing} />
      {draw !== null && (
        <section aria-labelledby="drawn-title" className={error === undefined ? undefined : "field-invalid"}>
          <h2 id="drawn-title" className="field-label text-door">
            {words.title}
          </h2>
          <p className="field-hint">{words.hint}</p>
          {error !== undefined && <FieldError id="drawing-error">{error}</FieldError>}
          <canvas
            ref={canvas}
            id="drawing"
            tabIndex={-1}
            role="img"
            aria-label={words.box}
            className="signature-box"
          />
          <div className="flex flex-wrap items-center gap-4">
            <p role="status">{drawing === "" ? "" : words.done}</p>
            {drawing !== "" && (
              <button type="button" className="button button-quiet mt-2" onClick={() => box.current?.clear()}>
                {words.clear}
              </button>
            )}
          </div>
        </section>
      )}
    </>
  );
}
