import { randomUUID } from "node:crypto";
import { CALM_POSTED } from "@/lib/domain/check-in/fixtures/calm-answers";
import type { People } from "./people";

export type Ask = {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** What is measured: `ask(n)` makes the n-th request; `beside` names the bare counterpart of the same statements. */
export type Measured = {
  readonly name: string;
  readonly kind: "read" | "write" | "record";
  readonly beside: "statements" | "bare-page";
  readonly ask: (n: number) => Ask;
};

const SADDLE = { ...CALM_POSTED, saddle: "NEW" };

/** All but the key is made beforehand: what the load costs is taken from what it measures. */
function checkIn(people: People, baseUrl: string, answers: object): (n: number) => Ask {
  const common = { "content-type": "application/json", origin: baseUrl };
  const headers = people.patients.map((cookie) => ({ ...common, cookie }));
  const rest = JSON.stringify({ pain: 0, answers, note: "" }).slice(1);
  return (n) => ({
    method: "POST",
    path: "/api/check-ins",
    headers: headers[n % headers.length] ?? common,
    body: `{"clientKey":"${randomUUID()}",${rest}`,
  });
}

const pick = (cookies: readonly string[], path: string) => (n: number) =>
  ({ method: "GET", path, headers: { cookie: cookies[n % cookies.length] ?? "" } }) as const;

/** What is typed to find a patient; `typo` leaves out the second letter of their last name. */
function search({ clinician, firstName }: People, baseUrl: string, typo: boolean): (n: number) => Ask {
  const words = firstName.split(" ");
  const last = words.pop() ?? "";
  const typed = typo ? [...words, last.slice(0, 1) + last.slice(2)].join(" ") : last;
  return () => ({
    method: "POST",
    path: "/api/patients/search",
    headers: { "content-type": "application/json", cookie: clinician, origin: baseUrl },
    body: JSON.stringify({ search: typed }),
  });
}

/** Every request goes through the whole product: session, role, input, rows, access log, reply. */
export function measuredAsks(people: People, baseUrl: string): readonly Measured[] {
  const staff = [people.clinician];
  const chart = `/clinic/patients/${people.patientIds[0] ?? ""}`;
  return [
    { name: "alerts", kind: "read", beside: "statements", ask: pick(staff, "/api/clinic/alerts") },
    { name: "today-json", kind: "read", beside: "statements", ask: pick(staff, "/api/visits/today") },
    { name: "today-page", kind: "read", beside: "bare-page", ask: pick(staff, "/clinic/today") },
    { name: "home-page", kind: "read", beside: "bare-page", ask: pick(people.patients, "/patient/today") },
    { name: "chart-page", kind: "record", beside: "bare-page", ask: pick(staff, chart) },
    { name: "timeline-page", kind: "record", beside: "bare-page", ask: pick(staff, `${chart}/timeline`) },
    { name: "search", kind: "record", beside: "statements", ask: search(people, baseUrl, false) },
    { name: "search-typo", kind: "record", beside: "statements", ask: search(people, baseUrl, true) },
    { name: "check-in", kind: "write", beside: "statements", ask: checkIn(people, baseUrl, CALM_POSTED) },
    { name: "check-in-red-flag", kind: "write", beside: "statements", ask: checkIn(people, baseUrl, SADDLE) },
  ];
}
