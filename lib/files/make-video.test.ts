import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { BufferSource, Input, MP4, WEBM } from "mediabunny";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { encode } from "@/lib/files/ffmpeg";
import { NotTaken } from "@/lib/files/made-file";
import { makeVideo } from "@/lib/files/make-video";
import { lookAtVideo } from "@/lib/files/read-video";

const file = (name: string) => path.join(import.meta.dirname, "testdata", name);
const sent = (name: string) => new Uint8Array(readFileSync(file(name)));
const without = () => Promise.resolve(false);
const secondsOf = (content: Uint8Array) =>
  new Input({ source: new BufferSource(content), formats: [MP4, WEBM] }).computeDuration();
const words = (work: Promise<unknown>) =>
  work.then(
    () => "taken",
    (error: unknown) => (error instanceof NotTaken ? error.message : error),
  );

describe("a video sent in, where there is no ffmpeg", () => {
  it("is taken as H.264 and AAC, rewritten without what the camera noted", async () => {
    const camera = sent("sound.mp4");
    expect(Buffer.from(camera).includes("Somewhere")).toBe(true);
    const { video, still } = await makeVideo(camera, "mp4", without);
    expect([video.contentType, still]).toEqual(["video/mp4", null]);
    expect(Buffer.from(video.content).includes("Somewhere")).toBe(false);
    expect(await secondsOf(video.content)).toBeCloseTo(2, 0);
  });

  it("is taken as WebM", async () => {
    const { video } = await makeVideo(sent("sound.webm"), "webm", without);
    expect(video.contentType).toBe("video/webm");
    expect(await secondsOf(video.content)).toBeCloseTo(2, 0);
  });

  it("is refused with its reason", async () => {
    expect(await words(makeVideo(sent("long.mp4"), "mp4", without))).toMatch(
      /60 seconds or less. This one has 65/,
    );
    expect(await words(makeVideo(sent("old-codec.mp4"), "mp4", without))).toMatch(/H\.264 and AAC/);
    expect(await words(makeVideo(sent("sound.mp4").subarray(0, 900), "mp4", without))).toMatch(
      /cannot be read/,
    );
    expect(await words(makeVideo(Buffer.from("....ftypisom"), "mp4", without))).toMatch(/cannot be read/);
  });

  it("is given up when it leads its reader round in circles, and the server goes on", async () => {
    expect(await lookAtVideo(sent("endless.mp4"), "mp4", 1500)).toBeNull();
    expect(await lookAtVideo(sent("sound.mp4"), "mp4")).toMatchObject({
      video: "avc",
      sound: ["aac"],
      pixels: 3072,
    });
  });
});

/** Stands for the program itself: notes its arguments and leaves what it was asked for. */
const STAND_IN = `#!${process.execPath}
const { copyFileSync, appendFileSync } = require("node:fs");
const args = process.argv.slice(2);
appendFileSync(process.env.STAND_IN_NOTES, JSON.stringify(args) + "\\n");
if (process.env.STAND_IN_FAILS) process.exit(1);
if (process.env.STAND_IN_HANGS) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
if (args.at(-1).endsWith("mp4")) copyFileSync(process.env.STAND_IN_VIDEO, args.at(-1));
if (args.at(-1).endsWith("png")) copyFileSync(process.env.STAND_IN_STILL, args.at(-1));
`;

describe("a video sent in, where there is ffmpeg", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "plumbline-ffmpeg-"));
  const notes = path.join(folder, "notes");
  const calls = () =>
    readFileSync(notes, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as string[]);
  beforeAll(async () => {
    writeFileSync(path.join(folder, "ffmpeg"), STAND_IN);
    chmodSync(path.join(folder, "ffmpeg"), 0o755);
    await sharp({ create: { width: 64, height: 48, channels: 3, background: "#222" } }).toFile(
      path.join(folder, "s.png"),
    );
    vi.stubEnv("PATH", folder);
    vi.stubEnv("TMPDIR", folder);
    vi.stubEnv("STAND_IN_NOTES", notes);
    vi.stubEnv("STAND_IN_VIDEO", file("sound.mp4"));
    vi.stubEnv("STAND_IN_STILL", path.join(folder, "s.png"));
  });
  afterEach(() => rmSync(notes, { force: true }));
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it("is encoded anew with fixed arguments, with a still, and nothing stays behind", async () => {
    const made = await makeVideo(sent("old-codec.mp4"), "mp4", () => Promise.resolve(true));
    expect(made.video).toEqual({ contentType: "video/mp4", content: readFileSync(file("sound.mp4")) });
    expect(made.still?.contentType).toBe("image/webp");
    const [video] = calls();
    expect(video?.join(" ")).toMatch(
      /-nostdin .*-protocol_whitelist file -f mov -i \S+\/in .*-map_metadata -1 .*libx264/,
    );
    expect(video?.join(" ")).toContain("-vf scale=w='min(1280,iw)':h='min(1280,ih)':");
    expect(readdirSync(folder).filter((name) => name.startsWith("plumbline-video-"))).toEqual([]);
  });

  it("is still refused when it is too long, before ffmpeg sees it", async () => {
    expect(await words(makeVideo(sent("long.mp4"), "mp4", () => Promise.resolve(true)))).toMatch(/65/);
    expect(readdirSync(folder)).not.toContain("notes");
  });

  it("is refused when ffmpeg cannot read it", async () => {
    vi.stubEnv("STAND_IN_FAILS", "1");
    expect(await encode(sent("sound.webm"), "webm")).toBe("failed");
    expect(calls()[0]?.join(" ")).toContain("-f matroska -i");
    expect(await words(makeVideo(sent("sound.webm"), "webm", () => Promise.resolve(true)))).toMatch(
      /cannot be read/,
    );
    vi.stubEnv("STAND_IN_FAILS", "");
  });

  it("is told from one that cannot be read when its time is over first", async () => {
    vi.stubEnv("STAND_IN_HANGS", "1");
    const can = () => Promise.resolve(true);
    expect(await words(makeVideo(sent("sound.mp4"), "mp4", can, 60, 1500))).toMatch(/takes too long/);
    expect(readdirSync(folder).filter((name) => name.startsWith("plumbline-video-"))).toEqual([]);
    vi.stubEnv("STAND_IN_HANGS", "");
    expect(await words(makeVideo(sent("sound.mp4"), "mp4", can, 60, 60_000))).toBe("taken");
  });
});
