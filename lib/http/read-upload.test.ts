import { expect, it } from "vitest";
import { readUpload } from "@/lib/http/read-upload";

/** As a browser sends it: a box that nobody used is an empty file without a name. */
const formOf = (...boxes: readonly string[]) => {
  const form = new FormData();
  form.set("view", "side");
  for (const words of boxes) form.append("picture", new File([words], words === "" ? "" : `${words}.png`));
  return new Request("http://clinic.example/photos", { method: "POST", body: form });
};

it.each([
  ["the camera's box", ["taken", ""]],
  ["the box for a file", ["", "taken"]],
  ["a single box", ["taken"]],
])("takes the file of %s", async (_, boxes) => {
  const { file, name, fields } = await readUpload(formOf(...boxes), "picture");
  expect(new TextDecoder().decode(file)).toBe("taken");
  expect(name).toBe("taken.png");
  expect(fields).toMatchObject({ view: "side" });
});

it("is empty where no box was used, and takes neither of two", async () => {
  expect((await readUpload(formOf("", ""), "picture")).file.byteLength).toBe(0);
  await expect(readUpload(formOf("one", "two"), "picture")).rejects.toMatchObject({
    fields: { picture: "Two were chosen. Choose one and send it again." },
  });
});
