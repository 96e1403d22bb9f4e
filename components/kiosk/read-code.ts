type Detector = { readonly detect: (picture: HTMLVideoElement) => Promise<readonly { rawValue: string }[]> };
type DetectorClass = new (options: { readonly formats: ["qr_code"] }) => Detector;

const PAUSE_MS = 150;
const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/** The browser's own reader; most tablets' browsers have none, and get one when it is asked for. */
async function readerClass(): Promise<DetectorClass> {
  const { BarcodeDetector } = globalThis as { readonly BarcodeDetector?: DetectorClass };
  return BarcodeDetector ?? (await import("qr/decode.js")).BarcodeDetector;
}

/** Looks through the camera until a QR code is seen; null once it was told to stop. The camera is off afterwards. */
export async function readCode(picture: HTMLVideoElement, stop: AbortSignal): Promise<string | null> {
  const Reader = await readerClass();
  const detector = new Reader({ formats: ["qr_code"] });
  const camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "user" } });
  try {
    picture.srcObject = camera;
    await picture.play();
    while (!stop.aborted) {
      const [seen] = await detector.detect(picture);
      if (seen) return seen.rawValue;
      await pause();
    }
    return null;
  } finally {
    camera.getTracks().forEach((track) => track.stop());
    picture.srcObject = null;
  }
}
