import { describe, expect, it } from "vitest";
import { GET } from "@/app/api/figures/[exerciseId]/[picture]/route";

const ask = (exerciseId: string, picture: string) =>
  GET(new Request(`http://localhost/api/figures/${exerciseId}/${picture}`), {
    params: Promise.resolve({ exerciseId, picture }),
  });

describe("a drawing by its address", () => {
  it("is an SVG that anybody may keep for a day", async () => {
    const response = await ask("LS03", "motion");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
    expect(response.headers.get("cache-control")).toMatch(/^public, max-age=86400/);
    expect(await response.text()).toMatch(/^<svg .*<animate /s);
  });

  it.each([
    ["LS99", "motion"],
    ["LS03", "still-4"],
    ["toString", "motion"],
    ["ls03", "motion"],
  ])("is not there for %s/%s", async (exerciseId, picture) => {
    expect((await ask(exerciseId, picture)).status).toBe(404);
  });
});
