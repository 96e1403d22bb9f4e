import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { asClinic } from "@/prisma/seed/rows";
import type { Figures } from "./figures";
import type { People } from "./people";

const ROWS = 50_000;

/** A list as another system writes it: every person new, some born on the same day, names that differ. */
function list(): string {
  const name = (n: number) =>
    `${((n * 7919) % 99_991).toString(36)}a ${((n * 104_729) % 1_299_709).toString(36)}b`;
  const born = (n: number) => `${1 + (n % 12)}/${1 + (n % 28)}/${1930 + (n % 90)}`;
  const line = (n: number) => `${name(n)},${born(n)},415${5_000_000 + n}`;
  return ["Name,Date of birth,Phone", ...Array.from({ length: ROWS }, (_, n) => line(n))].join("\n");
}

/** 50,000 patients by CSV, through the product: seconds from pressing until every row is checked, and until all are added. */
export async function measureImport(
  { baseUrl, ownerUrl }: { readonly baseUrl: string; readonly ownerUrl: string },
  { clinicId, owner }: People,
  figures: Figures,
): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const post = async (path: string, body: FormData | URLSearchParams): Promise<string> => {
    const headers = { cookie: owner, origin: baseUrl };
    const answer = await fetch(`${baseUrl}${path}`, { method: "POST", headers, body, redirect: "manual" });
    const location = answer.headers.get("location") ?? "";
    if (answer.status !== 303 || location.includes("problem"))
      throw new Error(`${path}: ${answer.status} ${location}`);
    return location;
  };
  const until = async (importId: string, wanted: string): Promise<void> => {
    for (;;) {
      const { rows } = await asClinic(client, clinicId, () =>
        client.query<{ state: string; added: number }>(
          "SELECT state, added FROM patient_import WHERE id = $1",
          [importId],
        ),
      );
      const { state = "", added = 0 } = rows[0] ?? {};
      if (state === wanted && added === ROWS) return;
      if (state === wanted || state === "failed") throw new Error(`import ${state} with ${added} of ${ROWS}`);
      await sleep(100);
    }
  };
  try {
    const form = new FormData();
    form.set("list", new Blob([list()]), "old-system.csv");
    const importId = (await post("/api/imports", form)).split("/").at(-1) ?? "";
    const mapping = { fullName: "0", birthDate: "1", mobile: "2", dateOrder: "mdy" };
    const steps = [
      { name: "check", path: "mapping", body: mapping, wanted: "checked" },
      { name: "add", path: "run", body: { alike: "leave" }, wanted: "done" },
    ] as const;
    for (const { name, path, body, wanted } of steps) {
      const since = performance.now();
      await post(`/api/imports/${importId}/${path}`, new URLSearchParams(body));
      await until(importId, wanted);
      figures.set(`import.50000-rows.${name}-s`, (performance.now() - since) / 1000);
    }
  } finally {
    await client.end();
  }
}
