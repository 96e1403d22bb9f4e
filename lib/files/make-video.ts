import "server-only";
import { MOST_VIDEO_PIXELS, MOST_VIDEO_SECONDS } from "@/lib/domain/files/limits";
import { encode, hasFfmpeg } from "@/lib/files/ffmpeg";
import { KindNotTaken, type MadeFile, NotTaken, TooLongToMake } from "@/lib/files/made-file";
import { makePhoto } from "@/lib/files/make-photo";
import { type Container, lookAtVideo, type LookedVideo, rewriteVideo } from "@/lib/files/read-video";

export type MadeVideo = { readonly video: MadeFile; readonly still: MadeFile | null };

/** What every phone of the last ten years plays. */
const PLAYED: Readonly<
  Record<Container, { readonly video: readonly string[]; readonly sound: readonly string[] }>
> = {
  mp4: { video: ["avc"], sound: ["aac"] },
  webm: { video: ["vp8", "vp9"], sound: ["opus", "vorbis"] },
};
const unreadable = () => new NotTaken("This video cannot be read. Use an MP4 or WebM of 60 seconds or less.");

/** What is in it, after its length and size were found to be within the limits. */
async function looked(sent: Uint8Array, container: Container, mostSeconds: number): Promise<LookedVideo> {
  const found = await lookAtVideo(sent, container);
  if (!found || !(found.seconds >= 0)) throw unreadable();
  if (found.seconds > mostSeconds + 0.5)
    throw new NotTaken(
      `Use a video of ${mostSeconds} seconds or less. This one has ${Math.ceil(found.seconds)}.`,
    );
  if (found.pixels > MOST_VIDEO_PIXELS)
    throw new NotTaken("This video has more pixels than a phone plays. Use 1080p.");
  return found;
}

/** A video as patients get it: encoded anew where this machine has ffmpeg, else only what every phone plays as it is. */
export async function makeVideo(
  sent: Uint8Array,
  container: Container,
  canEncode = hasFfmpeg,
  mostSeconds = MOST_VIDEO_SECONDS,
  mostMilliseconds?: number,
): Promise<MadeVideo> {
  const found = await looked(sent, container, mostSeconds);
  if (await canEncode()) return encoded(sent, container, mostMilliseconds);
  const { video, sound } = PLAYED[container];
  const isPlayed = found.video !== null && video.includes(found.video);
  if (!isPlayed || !found.sound.every((codec) => codec !== null && sound.includes(codec)))
    throw new KindNotTaken(
      "This server cannot turn this video into one that every phone plays. Use an MP4 with H.264 and AAC, or a WebM.",
    );
  const content = await rewriteVideo(sent, container);
  if (!content) throw unreadable();
  return { video: { contentType: `video/${container}`, content }, still: null };
}

async function encoded(
  sent: Uint8Array,
  container: Container,
  mostMilliseconds: number | undefined,
): Promise<MadeVideo> {
  const made = await encode(sent, container, mostMilliseconds);
  if (made === "late")
    throw new TooLongToMake(
      "This video takes too long to make ready for every phone. Use a shorter one, or one filmed at 720p.",
    );
  if (made === "failed") throw unreadable();
  return {
    video: { contentType: "video/mp4", content: made.video },
    still: made.still && (await makePhoto(made.still)),
  };
}
