import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import type { FollowUpItem, FollowUpView } from "@/lib/contracts/follow-up";
import { closeConnections } from "@/lib/data/pool";
import { FOLLOW_UP_KINDS, type FollowUpKind } from "@/lib/domain/follow-up/reasons";
import { buildClinic, buildStaff, plant } from "@/lib/testing/factories";
import { anyFollowed, daysAgo, plantFollowed } from "@/lib/testing/followed-patient";
import { listFollowUps } from "@/lib/use-cases/follow-ups/list-follow-ups";
import { dayAgo } from "@/lib/testing/days";

const PATIENTS = 200;
let clinicId: ClinicId;
let clinician: StaffActor;
let planted: readonly string[] = [];

/** A review that is due puts everybody on the list, so that the rule speaks of everybody. */
async function dueForReview(patientIds: readonly string[]): Promise<void> {
  const alert = {
    tier: "soon",
    state: "resolved",
    fired_rules: ["RF-A01"],
    rule_set: "test",
    version: 1,
    cycle: 1,
  };
  const at = { raised_at: daysAgo(90), cycle_started_at: daysAgo(90), next_review_on: dayAgo(1) };
  const rows = patientIds.map((patient_id) => ({
    id: randomUUID(),
    clinic_id: clinicId,
    patient_id,
    ...alert,
    ...at,
  }));
  await plant(clinicId, "alert", rows);
}

beforeAll(async () => {
  clinicId = await buildClinic();
  clinician = await buildStaff(clinicId, ["clinician"]);
  planted = await plantFollowed(clinician, fc.sample(anyFollowed, { numRuns: PATIENTS, seed: 20261126 }));
});
afterAll(closeConnections);

/** Every page of a view, one after the other. */
async function wholeOf(view: FollowUpView) {
  const first = await listFollowUps(clinician, { view, page: 1 });
  const items = [...first.items];
  for (let page = 2; page <= first.pages; page += 1)
    items.push(...(await listFollowUps(clinician, { view, page })).items);
  return { items, counts: first.counts };
}
const idsOf = (items: readonly FollowUpItem[]) => items.map(({ patientId }) => patientId).toSorted();
const has = (kind: FollowUpKind) => (item: FollowUpItem) =>
  item.reasons.some((reason) => reason.kind === kind);

it("lists whom the rule finds, of each kind, and sets aside whom the rule sets aside", async () => {
  const before = [...(await wholeOf("all")).items, ...(await wholeOf("set-aside")).items];
  await dueForReview(planted);
  const [open, aside] = [await wholeOf("all"), await wholeOf("set-aside")];
  const everybody = [...open.items, ...aside.items];
  expect(idsOf(everybody)).toEqual([...planted].toSorted());
  expect(open.items.every(({ seenBy }) => seenBy?.holds !== true)).toBe(true);
  expect(aside.items.every(({ seenBy }) => seenBy?.holds === true)).toBe(true);
  expect(aside.items.length).toBeGreaterThan(0);
  expect(open.counts).toMatchObject({ all: open.items.length, "set-aside": aside.items.length });
  for (const kind of FOLLOW_UP_KINDS) {
    const found = open.items.filter(has(kind));
    expect(found.length, kind).toBeGreaterThan(0);
    expect(found.length, kind).toBeLessThan(kind === "review-due" ? PATIENTS : open.items.length);
    const listed = await wholeOf(kind);
    expect(idsOf(listed.items), kind).toEqual(idsOf(found));
    expect(open.counts[kind], kind).toBe(found.length);
  }
  // Without the review that was due nobody else was on the list, and nobody was missing.
  const otherwise = everybody.filter(({ reasons }) => reasons.some(({ kind }) => kind !== "review-due"));
  const lone = (item: FollowUpItem) =>
    item.reasons.every(({ kind }) => kind === "review-due" || kind === "break-for-pain");
  expect(idsOf(before.filter((item) => !lone(item)))).toEqual(idsOf(otherwise.filter((item) => !lone(item))));
});

it("shows the most pressing first, then who has waited longest, then by name, twenty-five a page", async () => {
  const first = await listFollowUps(clinician, { view: "all", page: 1 });
  expect(first.items).toHaveLength(25);
  expect(first.pages).toBe(Math.ceil(first.counts.all / 25));
  const { items } = await wholeOf("all");
  expect(new Set(idsOf(items)).size).toBe(first.counts.all);
  const rank = ({ reasons: [reason] }: FollowUpItem) =>
    FOLLOW_UP_KINDS.indexOf(reason?.kind ?? "never-started");
  const days = ({ reasons: [reason] }: FollowUpItem) => reason?.days ?? 0;
  const key = (item: FollowUpItem) => [rank(item), -days(item), item.name, item.patientId] as const;
  const pressing = items.toSorted((one, other) => {
    const [a, b] = [key(one), key(other)];
    const at = a.findIndex((value, nth) => value !== b[nth]);
    return at === -1 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
  });
  expect(items.map(({ patientId }) => patientId)).toEqual(pressing.map(({ patientId }) => patientId));
});

it("answers the last page for one beyond it, and an empty one where nobody waits", async () => {
  const last = await listFollowUps(clinician, { view: "all", page: 999 });
  expect(last.page).toBe(last.pages);
  expect(last.items.length).toBeGreaterThan(0);
  const stranger = await buildStaff(await buildClinic(), ["clinician"]);
  const none = await listFollowUps(stranger, { view: "lapsed", page: 3 });
  expect(none).toMatchObject({ items: [], page: 1, pages: 1, counts: { all: 0, lapsed: 0, "set-aside": 0 } });
});
