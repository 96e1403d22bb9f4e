import { parentPort, workerData } from "node:worker_threads";
import {
  BufferSource,
  BufferTarget,
  Conversion,
  Input,
  Mp4OutputFormat,
  MP4,
  Output,
  QTFF,
  WEBM,
  WebMOutputFormat,
} from "mediabunny";

/** Runs in a thread of its own, which read-video.ts ends: a broken file can lead a parser round in circles. */
type Task = {
  readonly task: "look" | "rewrite";
  readonly sent: Uint8Array;
  readonly container: "mp4" | "webm";
};

const opened = (sent: Uint8Array) =>
  new Input({ source: new BufferSource(sent), formats: [MP4, QTFF, WEBM] });

async function look({ sent }: Task) {
  const input = opened(sent);
  const [video, ...others] = await input.getVideoTracks();
  if (!video || others.length > 0) throw new Error("not one picture track");
  return {
    seconds: await input.computeDuration(),
    pixels: (await video.getCodedWidth()) * (await video.getCodedHeight()),
    video: await video.getCodec(),
    sound: await Promise.all((await input.getAudioTracks()).map((track) => track.getCodec())),
  };
}

/** The same pictures and sound in a container written by us: nothing of what the camera noted stays. */
async function rewrite({ sent, container }: Task) {
  const target = new BufferTarget();
  const format =
    container === "mp4" ? new Mp4OutputFormat({ fastStart: "in-memory" }) : new WebMOutputFormat();
  const output = new Output({ format, target });
  const conversion = await Conversion.init({ input: opened(sent), output, tags: {} });
  await conversion.execute();
  if (!target.buffer) throw new Error("nothing was written");
  return new Uint8Array(target.buffer);
}

const task = workerData as Task;
parentPort?.postMessage(task.task === "look" ? await look(task) : await rewrite(task));
