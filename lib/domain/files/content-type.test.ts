import { describe, expect, it } from "vitest";
import { sentType } from "@/lib/domain/files/content-type";

const bytes = (text: string) => Uint8Array.from(Array.from(text, (letter) => letter.charCodeAt(0)));

describe("the type of what is sent in", () => {
  it.each([
    ["\u00ff\u00d8\u00ff\u00e0", "jpeg"],
    ["\u0089PNG\r\n\u001a\n", "png"],
    ["RIFF\u0000\u0000\u0000\u0000WEBPVP8 ", "webp"],
    ["\u0000\u0000\u0000\u0018ftypisom", "mp4"],
    ["\u0000\u0000\u0000\u0014ftypqt  ", "mp4"],
    ["\u001aE\u00df\u00a3", "webm"],
    ["\u0000\u0000\u0000\u0018ftypheic", null],
    ["\u0000\u0000\u0000\u0018ftypavif", null],
    ["RIFF\u0000\u0000\u0000\u0000AVI LIST", null],
    ["GIF89a", null],
    ["<svg xmlns='http://www.w3.org/2000/svg'>", null],
    ["<!doctype html>", null],
    ["#EXTM3U", null],
    ["", null],
  ])("is read from the content: %j is %s", (content, expected) => {
    expect(sentType(bytes(content))).toBe(expected);
  });
});
