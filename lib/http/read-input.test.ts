import { describe, expect, it } from "vitest";
import { readForm, readJson } from "@/lib/http/read-input";

const sent = (type: string, body: string | Uint8Array<ArrayBuffer>) =>
  new Request("https://clinic.example/", { method: "POST", headers: { "content-type": type }, body });

describe("a text pasted from elsewhere", () => {
  it("loses of JSON what no column can hold, however deep it stands, and nothing else", async () => {
    const typed = { plan: "Walk\0 daily \u{1F600}\t1\n2", tests: [{ note: "half \uD83D a sign" }], pain: 4 };
    const read = await readJson(sent("application/json", JSON.stringify(typed)));
    expect(read).toEqual({
      plan: "Walk daily \u{1F600}\t1\n2",
      tests: [{ note: "half \uFFFD a sign" }],
      pain: 4,
    });
  });

  it("cannot bring it into JSON but by an escape", async () => {
    const half = Uint8Array.from([...Buffer.from('{"note":"half '), 0xed, 0xa0, 0xbd, ...Buffer.from('"}')]);
    const read = (await readJson(sent("application/json", half))) as { readonly note: string };
    expect(read.note).toBe(`half ${"\uFFFD".repeat(3)}`);
    await expect(readJson(sent("application/json", '{"note":"Walk\0"}'))).rejects.toThrow("body is not JSON");
    const kept = { note: "caf\u00E9 \u{1F600}" };
    expect(await readJson(sent("application/json", JSON.stringify(kept)))).toEqual(kept);
  });

  it("loses the same of a form", async () => {
    const body = "why=Showed%00%20her%20card&why=O%E2%80%99Neill%00&name=N%C3%BA%C3%B1ez";
    expect(await readForm(sent("application/x-www-form-urlencoded", body))).toEqual({
      why: ["Showed her card", "O\u2019Neill"],
      name: "N\u00FA\u00F1ez",
    });
  });
});
