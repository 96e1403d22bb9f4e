import { strFromU8, unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { PatientId } from "@/lib/access/ids";
import { LIST_LIMIT, MOST_IMPORT_BYTES } from "@/lib/contracts/patient-import";
import { DESK, expect, PHONE, test } from "../fixtures";
import { hire, openClinic, signedInPhone } from "../people";
import { ready } from "../doors/page";

const LIST = [
  "\uFEFFSurname;First name;Date of birth;Mobile;Note",
  "López;Ana;23/04/1961;(415) 555-0142;",
  "Hart;Ben;31/12/1980;;=1+1",
  "Hartt;Ben;31/12/1980;;twin?",
  ";;31/13/1980;12;=2+2",
].join("\r\n");

async function sendList(desk: Page): Promise<void> {
  await desk.goto("/clinic/settings/import");
  await ready(desk);
  const file = { name: "old-system.csv", mimeType: "text/csv", buffer: Buffer.from(LIST) };
  await desk.getByLabel("CSV file").setInputFiles(file);
  await desk.getByRole("button", { name: "Send the list" }).click();
  await expect(desk.getByRole("heading", { name: "old-system.csv" })).toBeVisible();
  await ready(desk);
  await desk.getByRole("button", { name: "Check every row" }).click();
}

/** As the browser's own box does: Playwright's way waits for the file to stay chosen. */
const choose = (desk: Page, size: number) =>
  desk.getByLabel("CSV file").evaluate((box: HTMLInputElement, bytes) => {
    const chosen = new DataTransfer();
    chosen.items.add(new File([new Uint8Array(bytes)], "old-system.csv"));
    box.files = chosen.files;
    box.dispatchEvent(new Event("change", { bubbles: true }));
  }, size);

/** A list over the limit is refused as it is chosen: before it goes up whole. */
async function chooseTooMuch(desk: Page): Promise<void> {
  await desk.goto("/clinic/settings/import");
  await ready(desk);
  await choose(desk, MOST_IMPORT_BYTES);
  await expect(desk.getByLabel("CSV file")).toHaveValue(/old-system/);
  await choose(desk, MOST_IMPORT_BYTES + 1);
  await expect(desk.getByRole("alert").getByText(LIST_LIMIT.words)).toBeAttached();
  await expect(desk.getByLabel("CSV file")).toHaveValue("");
}

const saved = async (page: Page, name: RegExp): Promise<Buffer> => {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
  return readFileSync(await file.path());
};

test("an owner brings a list of patients, twice, and takes copies of one and of all", async ({ open }) => {
  const clinicId = await openClinic();
  const { sessionId } = await hire(clinicId, "Dr Noor Haddad", ["owner", "clinician"]);
  const desk = await open({ ...DESK, session: sessionId });

  await chooseTooMuch(desk);
  await sendList(desk);
  // Headings and the order of dates were guessed; the worker checks, and the page follows by itself.
  await expect(desk.getByText("What would happen")).toBeVisible({ timeout: 20_000 });
  await expect(desk.getByRole("cell", { name: /no name.*order you chose.*phone number/i })).toBeVisible();
  await expect(desk.getByText("May be the person of row 3")).toBeVisible();
  await ready(desk);
  await desk.getByRole("button", { name: "Add the patients" }).click();
  await expect(desk.getByText("2 patients added")).toBeVisible({ timeout: 20_000 });
  const left = (await saved(desk, /^Save the left-out rows/)).toString("utf8");
  expect(left).toContain("'=2+2");
  expect(left).not.toMatch(/[;,]=2\+2/);

  await sendList(desk);
  await expect(desk.getByText("What would happen")).toBeVisible({ timeout: 20_000 });
  await expect(desk.getByRole("button", { name: /^Add/ })).toBeVisible();
  await expect(desk.locator("dl", { hasText: "are here already" })).toContainText("are here already2");

  await desk.goto("/clinic/patients");
  await desk
    .getByRole("link", { name: /Ana López/ })
    .first()
    .click();
  await desk.waitForURL(/\/clinic\/patients\/[0-9a-f-]{36}/);
  const patientId = (/patients\/([0-9a-f-]{36})/.exec(desk.url())?.[1] ?? "") as PatientId;
  await desk.goto(`/clinic/patients/${patientId}/access`);
  await expect(desk.getByText("Registered by: A list from another system")).toBeVisible();
  expect((await saved(desk, /^To read and print/)).toString("utf8")).toContain("Record of Ana López");

  await desk.goto("/clinic/settings/export");
  await ready(desk);
  await desk.getByRole("button", { name: "Make a copy now" }).click();
  await expect(desk.getByRole("link", { name: /^Download/ })).toBeVisible({ timeout: 30_000 });
  const files = unzipSync(new Uint8Array(await saved(desk, /^Download/)));
  expect(strFromU8(files["patient.csv"] ?? new Uint8Array())).toContain("Ana López");

  const phone = await open({ ...PHONE, session: await signedInPhone(clinicId, patientId) });
  await phone.goto("/patient/settings/access");
  await expect(phone.getByText("a copy of your record")).toBeVisible();
});
