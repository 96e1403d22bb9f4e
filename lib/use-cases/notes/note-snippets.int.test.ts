import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { POST as change } from "@/app/api/clinic/snippets/[snippetId]/route";
import { POST as add } from "@/app/api/clinic/snippets/route";
import type { StaffActor } from "@/lib/access/actor";
import { issueSessionCookie } from "@/lib/auth/issue-session-cookie";
import { closeConnections } from "@/lib/data/pool";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { type Browser, openBrowser } from "@/lib/testing/browser";
import { buildClinic, buildStaff } from "@/lib/testing/factories";
import { addNoteSnippet, readNoteSnippets } from "@/lib/use-cases/notes/save-note-snippet";

const LIST = "/clinic/settings/snippets";
const TAKEN = [{ fieldId: "name", message: "Another snippet has this name already. Choose another name." }];

let maya: StaffActor;
let browser: Browser;

beforeEach(async () => {
  maya = await buildStaff(await buildClinic(), ["clinician"]);
  browser = openBrowser();
  const cookie = await issueSessionCookie("staff", maya.sessionId);
  browser.cookies.set(cookie.name, cookie.value);
});
afterAll(closeConnections);

const names = async () => (await readNoteSnippets(maya)).map(({ name }) => name);
const idOf = async (wanted: string) =>
  (await readNoteSnippets(maya)).find(({ name }) => name === wanted)?.id ?? "";

describe("a snippet's name", () => {
  it.each(["Lumbar adjustment", "lumbar  ADJUSTMENT "])("is taken for another: %s", async (name) => {
    await browser.post(add, { name: "Lumbar adjustment", text: "Adjusted [[segment]]" });
    expect((await browser.post(add, { name, text: "Something else" })).location).toBe(LIST);
    const form = await refusedStaffForm(LIST);
    expect(form.items).toEqual(TAKEN);
    expect([form.typed("name"), form.typed("text")]).toEqual([name, "Something else"]);
    expect(await names()).toEqual(["Lumbar adjustment"]);
    const other = await browser.post(add, { name: "Lumbar side", text: "Something else" });
    expect(other.location).toBe(`${LIST}?done=saved`);
  });

  it("may be kept and written otherwise, but not made another's", async () => {
    for (const name of ["Lumbar", "Neck"]) await browser.post(add, { name, text: "Words" });
    const snippetId = await idOf("Neck");
    const rename = (name: string) => browser.post(change, { name, text: "Other words" }, { snippetId });
    expect((await rename("NECK")).location).toBe(`${LIST}?done=saved`);
    expect((await rename("lumbar")).location).toBe(`${LIST}/${snippetId}`);
    expect((await refusedStaffForm(`${LIST}/${snippetId}`)).items).toEqual(TAKEN);
    expect(await names()).toEqual(["Lumbar", "NECK"]);
  });

  it("is free again once its snippet is off the list, and is nobody's in another clinic", async () => {
    await browser.post(add, { name: "Lumbar", text: "Words" });
    const there = await buildStaff(await buildClinic(), ["clinician"]);
    await addNoteSnippet(there, { name: "Lumbar", text: "Theirs" });
    await browser.post(change, { remove: "yes" }, { snippetId: await idOf("Lumbar") });
    await browser.post(add, { name: "Lumbar", text: "Words again" });
    expect(await names()).toEqual(["Lumbar"]);
  });

  it("is given once of ten that are sent at one moment", async () => {
    const all = Array.from({ length: 10 }, () => addNoteSnippet(maya, { name: "Lumbar", text: "Words" }));
    const done = await Promise.allSettled(all);
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await names()).toEqual(["Lumbar"]);
  });
});
