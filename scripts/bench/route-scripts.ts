import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import { Client } from "pg";
import { asClinic } from "@/prisma/seed/rows";
import { Problem } from "../problem";
import type { Ask } from "./asks";
import type { Figures } from "./figures";
import type { People } from "./people";

export type Site = { readonly baseUrl: string; readonly ownerUrl: string };
export type MeasuredPage = { readonly name: string; readonly path: string; readonly cookie: string };

/** Posts a native form as a browser would; answers where it leads. */
async function postForm(
  site: Site,
  path: string,
  cookie: string,
  fields: Record<string, string>,
): Promise<string> {
  const headers = { cookie, origin: site.baseUrl, "content-type": "application/x-www-form-urlencoded" };
  const body = new URLSearchParams(fields).toString();
  const response = await fetch(site.baseUrl + path, { method: "POST", headers, body, redirect: "manual" });
  const location = response.headers.get("location");
  if (response.status !== 303 || location === null)
    throw new Problem(`POST ${path} answers ${response.status}.`);
  return location;
}

/** The address a page stands at after its own redirects. */
async function settled(site: Site, path: string, cookie: string): Promise<string> {
  const response = await fetch(site.baseUrl + path, { headers: { cookie }, redirect: "manual" });
  await response.arrayBuffer();
  const location = response.headers.get("location");
  return response.status >= 300 && response.status < 400 && location !== null
    ? settled(site, location, cookie)
    : path;
}

async function oneId(site: Site, people: People, statement: string): Promise<string> {
  const client = new Client({ connectionString: site.ownerUrl });
  await client.connect();
  try {
    const { rows } = await asClinic(client, people.clinicId, () => client.query<{ id: string }>(statement));
    if (!rows[0]) throw new Problem(`The demo has no row for: ${statement}`);
    return rows[0].id;
  } finally {
    await client.end();
  }
}

/** Someone whose exercises may start: a programme that runs, and nothing open. */
const READY = `SELECT p.id FROM patient p JOIN programme g ON g.patient_id = p.id AND g.ended_at IS NULL
    AND g.paused_at IS NULL AND g.current_version_id IS NOT NULL AND g.starts_on <= current_date
  WHERE NOT EXISTS (SELECT FROM alert a WHERE a.patient_id = p.id AND a.state <> 'resolved') ORDER BY p.id LIMIT 1`;
const UNSIGNED = `SELECT v.id FROM visit v LEFT JOIN visit_note n ON n.visit_id = v.id
  WHERE v.status IN ('arrived', 'in_room', 'with_clinician') AND n.state IS DISTINCT FROM 'signed' ORDER BY v.id LIMIT 1`;

async function send(site: Site, { method, path, headers, body }: Ask): Promise<unknown> {
  const response = await fetch(site.baseUrl + path, { method, headers, body: body ?? null });
  if (!response.ok) throw new Problem(`${method} ${path} answers ${response.status}.`);
  return response.json();
}

export async function noteOf(site: Site, people: People): Promise<string> {
  const visit = await oneId(site, people, UNSIGNED);
  const headers = { cookie: people.clinician, origin: site.baseUrl, "content-type": "application/json" };
  const path = `/api/visits/${visit}/note`;
  const { noteId } = (await send(site, { method: "POST", path, headers, body: "{}" })) as { noteId: string };
  return noteId;
}

/** The routes people use most, each with somebody for whom it has something to show. */
export async function measuredPages(
  site: Site,
  people: People,
  checkIn: (n: number) => Ask,
): Promise<MeasuredPage[]> {
  const ready = await oneId(site, people, READY);
  const at = people.patientIds.indexOf(ready);
  const patient = people.patients[at] ?? "";
  const asking = await settled(
    site,
    await postForm(site, "/api/check-ins/start", patient, { clientKey: randomUUID() }),
    patient,
  );
  await send(site, checkIn(at)); // a whole check-in of today opens the exercises
  const session = await postForm(site, "/api/exercise-sessions", patient, { clientKey: randomUUID() });
  return [
    { name: "kiosk", path: "/kiosk/find", cookie: people.kiosk },
    { name: "home", path: "/patient/today", cookie: patient },
    { name: "check-in", path: asking, cookie: patient },
    { name: "session", path: await settled(site, session, patient), cookie: patient },
    { name: "alerts", path: "/clinic/alerts", cookie: people.clinician },
    { name: "note", path: `/clinic/notes/${await noteOf(site, people)}`, cookie: people.clinician },
    { name: "builder", path: `/clinic/patients/${ready}/programme/edit`, cookie: people.clinician },
  ];
}

/** Addresses of the scripts a modern browser loads with this page (`nomodule` is for others). */
export function scriptsOf(html: string): string[] {
  const tags = html.match(/<script\b[^>]*>/g) ?? [];
  const found = tags
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .map((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1]);
  return [...new Set(found.filter((src): src is string => src !== undefined))];
}

export async function weigh(site: Site, { path, cookie }: MeasuredPage): Promise<number> {
  const response = await fetch(site.baseUrl + path, { headers: { cookie }, redirect: "manual" });
  const html = await response.text();
  if (response.status !== 200) throw new Problem(`${path} answers ${response.status}, not 200.`);
  let bytes = 0;
  for (const src of scriptsOf(html)) {
    const script = await fetch(new URL(src.replaceAll("&amp;", "&"), site.baseUrl));
    bytes += gzipSync(Buffer.from(await script.arrayBuffer())).length;
  }
  return bytes / 1000;
}

/** First-load scripts of the routes people use most, kB gzip (1 kB = 1000 bytes). */
export async function measureScripts(
  site: Site,
  people: People,
  checkIn: (n: number) => Ask,
  figures: Figures,
): Promise<void> {
  for (const page of await measuredPages(site, people, checkIn))
    figures.set(`scripts.${page.name}.kb`, await weigh(site, page));
}
