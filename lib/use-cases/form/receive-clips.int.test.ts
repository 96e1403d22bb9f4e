import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { POST } from "@/app/api/form/[exerciseId]/clips/route";
import { issueSessionCookie } from "@/lib/auth/issue-session-cookie";
import { closeConnections } from "@/lib/data/pool";
import { MOST_UPLOAD_BYTES } from "@/lib/domain/files/limits";
import { type Browser, openBrowser } from "@/lib/testing/browser";
import { buildClinic, buildStaff } from "@/lib/testing/factories";
import { PROGRAMME_ITEMS, programmedPatient } from "@/lib/testing/programmed-patient";

const exerciseId = PROGRAMME_ITEMS[0]?.exerciseId ?? "DW01";
const PAGE = `/patient/form/${exerciseId}`;
const video = (name: string) => readFileSync(path.resolve("lib/files/testdata", name));
let browser: Browser;

beforeAll(async () => {
  const { sessionId } = await programmedPatient(await buildStaff(await buildClinic(), ["clinician"]));
  browser = openBrowser();
  const cookie = await issueSessionCookie("patient", sessionId);
  browser.cookies.set(cookie.name, cookie.value);
});
afterAll(closeConnections);

async function sent(content: Buffer): Promise<string> {
  const form = new FormData();
  form.set("agreed", "yes");
  form.set("picture", new File([new Uint8Array(content)], "clip.mp4"));
  return (await browser.postForm(POST, form, { exerciseId })).location;
}

it("says on its own page that a clip is too large, before it is read", async () => {
  expect(await sent(Buffer.alloc(MOST_UPLOAD_BYTES + 50_000))).toBe(`${PAGE}?problem=unusable`);
  expect(await sent(video("sound.mp4"))).toBe(`${PAGE}?done=sent`);
});
