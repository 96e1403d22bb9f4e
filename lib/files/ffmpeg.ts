import "server-only";
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { MOST_VIDEO_SECONDS } from "@/lib/domain/files/limits";

const FFMPEG = "ffmpeg";
const MOST_MILLISECONDS = 120_000;

/**
 * The longer side at most 1280, since a phone films upright; nothing is made larger. The encoder takes even sizes only, and
 * a recorded screen may have any.
 */
const SCALE =
  "scale=w='min(1280,iw)':h='min(1280,ih)':force_original_aspect_ratio=decrease:force_divisible_by=2";

type Outcome = "done" | "failed" | "late";

/** Runs a command without a shell and without input; late when its time was over before it ended. */
function ran(
  command: string,
  args: readonly string[],
  mostMilliseconds = MOST_MILLISECONDS,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: "ignore",
      timeout: mostMilliseconds,
      killSignal: "SIGKILL",
    });
    child.once("error", () => resolve("failed"));
    // Only its own time kills a child from here.
    child.once("exit", (code) => resolve(child.killed ? "late" : code === 0 ? "done" : "failed"));
  });
}

let found: Promise<boolean> | undefined;

/** Whether this machine has ffmpeg; asked once in the life of the process. */
export function hasFfmpeg(): Promise<boolean> {
  return (found ??= ran(FFMPEG, ["-hide_banner", "-version"]).then((outcome) => outcome === "done"));
}

export type Encoded = { readonly video: Uint8Array; readonly still: Uint8Array | null };

/**
 * A video encoded anew as H.264 and AAC, with a still of its first second; else why ffmpeg could not. Its arguments are
 * fixed: it reads one local file as the container we saw, so no playlist or other protocol is ever followed.
 */
export async function encode(
  sent: Uint8Array,
  container: "mp4" | "webm",
  mostMilliseconds?: number,
): Promise<Encoded | Exclude<Outcome, "done">> {
  const folder = await mkdtemp(path.join(tmpdir(), "plumbline-video-"));
  try {
    const [from, to, still] = ["in", "out.mp4", "still.png"].map((name) =>
      path.join(/* turbopackIgnore: true */ folder, name),
    ) as [string, string, string];
    await writeFile(from, sent, { mode: 0o600 });
    const quiet = ["-nostdin", "-hide_banner", "-loglevel", "error", "-y", "-protocol_whitelist", "file"];
    const source = ["-f", container === "mp4" ? "mov" : "matroska", "-i", from];
    const picture = ["-vf", SCALE, "-pix_fmt", "yuv420p"];
    const codecs = [
      "-c:v",
      "libx264",
      "-preset",
      "veryfast",
      "-crf",
      "26",
      "-threads",
      "1",
      "-c:a",
      "aac",
      "-b:a",
      "96k",
    ];
    const only = ["-map", "0:v:0", "-map", "0:a:0?", "-map_metadata", "-1", "-map_chapters", "-1"];
    const end = ["-t", String(MOST_VIDEO_SECONDS + 1), "-movflags", "+faststart", "-f", "mp4", to];
    const args = [...quiet, ...source, ...only, ...picture, ...codecs, ...end];
    const outcome = await ran(FFMPEG, args, mostMilliseconds);
    if (outcome !== "done") return outcome;
    const one = ["-frames:v", "1", "-f", "image2", "-c:v", "png", still];
    const hasStill = (await ran(FFMPEG, [...quiet, "-ss", "1", ...source, ...one])) === "done";
    return {
      video: await readFile(/* turbopackIgnore: true */ to),
      still: hasStill ? await readFile(/* turbopackIgnore: true */ still).catch(() => null) : null,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
