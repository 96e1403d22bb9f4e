import SignaturePad, { type PointGroup } from "signature_pad";
import { type Drawing, DRAWING_HEIGHT, DRAWING_WIDTH, readDrawing } from "@/lib/domain/intake/drawing";

const PEN = { minWidth: 1.2, maxWidth: 3.2 };
/** Redrawn strokes have no times of their own; this even pace gives them one width. */
const STEP_MS = 16;

/** What the pad holds, in units of the box. */
function drawn(pad: SignaturePad, canvas: HTMLCanvasElement): Drawing {
  const unit = (value: number, shown: number, most: number) =>
    Math.min(most, Math.max(0, Math.round((value / shown) * most)));
  return pad
    .toData()
    .map(({ points }) =>
      points.map(({ x, y }): [number, number] => [
        unit(x, canvas.offsetWidth, DRAWING_WIDTH),
        unit(y, canvas.offsetHeight, DRAWING_HEIGHT),
      ]),
    );
}

function groupsOf(drawing: Drawing, canvas: HTMLCanvasElement, pad: SignaturePad): PointGroup[] {
  const { penColor, dotSize, minWidth, maxWidth, velocityFilterWeight, compositeOperation } = pad;
  const look = { penColor, dotSize, minWidth, maxWidth, velocityFilterWeight, compositeOperation };
  return drawing.map((stroke) => ({
    ...look,
    points: stroke.map(([x, y], index) => ({
      x: (x / DRAWING_WIDTH) * canvas.offsetWidth,
      y: (y / DRAWING_HEIGHT) * canvas.offsetHeight,
      pressure: 0.5,
      time: index * STEP_MS,
    })),
  }));
}

export type DrawnBox = { readonly clear: () => void; readonly stop: () => void };

/** Lets a finger, a pen or a mouse draw in the box, from an earlier drawing on; `keeps` is told what to send. */
export function drawSignature(
  canvas: HTMLCanvasElement,
  earlier: string,
  keeps: (drawing: string) => void,
): DrawnBox {
  const pad = new SignaturePad(canvas, { ...PEN, penColor: getComputedStyle(canvas).color });
  let drawing: Drawing = readDrawing(earlier) ?? [];

  const keep = (next: Drawing): void => {
    drawing = next;
    keeps(next.length === 0 ? "" : JSON.stringify(next));
  };
  /** A canvas that changes its size is emptied by the browser. */
  const fit = (): void => {
    const ratio = Math.max(devicePixelRatio, 1);
    canvas.width = canvas.offsetWidth * ratio;
    canvas.height = canvas.offsetHeight * ratio;
    canvas.getContext("2d")?.scale(ratio, ratio);
    pad.fromData(groupsOf(drawing, canvas, pad), { clear: true });
  };
  const sized = new ResizeObserver(fit);
  sized.observe(canvas);
  pad.addEventListener("endStroke", () => keep(drawn(pad, canvas)));
  return {
    clear: () => {
      pad.clear();
      keep([]);
    },
    stop: () => {
      sized.disconnect();
      pad.off();
    },
  };
}
