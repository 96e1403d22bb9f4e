import path from "node:path";
import { type FoundHandler, readHandlers, readPages } from "@/lib/testing/route-map";
import { expect, test } from "../fixtures";
import { addressOf, namesARow } from "./addresses";
import { strayBodies } from "./bodies";
import { type Door, doorOfHandler, doorOfPage, plain } from "./knock";
import type { Subject } from "./subject";
import { type Tally, walkKeptOut, walkOthersRows, walkOwnRows } from "./walk";
import { buildWorld, checksums, type World } from "./world";

const APP = path.resolve("app");
/** Not made by our makers; app/every-route-is-guarded.test.ts says why each may be so. */
const OPEN_ROUTES = [
  "/api/auth/[...nextauth]",
  "/api/health",
  "/api/health/database",
  "/api/figures/[exerciseId]/[picture]",
];

const isOurs = ({ path: address }: FoundHandler) => !OPEN_ROUTES.includes(address);
const routes: readonly Door[] = readHandlers(APP).filter(isOurs).map(doorOfHandler);
const pages: readonly Door[] = readPages(APP).map(doorOfPage);
const doors = [...routes, ...pages];

test("the matrix can explain every address and body", () => {
  const unknown = doors.flatMap((door) => {
    try {
      namesARow(door.path);
      return [];
    } catch (error) {
      return [String(error)];
    }
  });
  expect(unknown).toEqual([]);
  expect(strayBodies(routes.map(({ name }) => name))).toEqual([]);
  expect(routes.filter(({ action }) => action === "")).toEqual([]);
});

test("pages whose rows came in another order are one answer, and one with another row is not", () => {
  const page = (nonce: string, ...pieces: readonly string[]) =>
    pieces.map((piece) => `<script nonce="${nonce}">self.__next_f.push([1,"${piece}"])</script>`).join("");
  const about = { patientId: "p1" } as Subject;
  const plainly = (body: string) => plain({ status: 404, location: "", body, cookies: [] }, about);
  const sent = plainly(page("a", "1:frame\\n2:fal", "lback\\n3:p1\\n"));
  expect(plainly(page("b", "2:fallback\\n3:p1\\n1:frame\\n"))).toBe(sent);
  expect(plainly(page("b", "2:fallback\\n3:p1, Ana\\n1:frame\\n"))).not.toBe(sent);
});

test("an address nobody has explained stops it, and says what to add", () => {
  const planted = () => addressOf("/api/planted/[plantedId]", {} as World["own"]);
  expect(planted).toThrow(/Add "planted\/\[plantedId\]" to MEANINGS in e2e\/matrix\/addresses\.ts/);
});

test("every route and page, as every role, about own, others' and absent rows", async () => {
  test.setTimeout(900_000);
  const world = await buildWorld();
  try {
    const tally: Tally = { requests: 0, refusals: 0, ownSeen: 0, wrong: [] };
    const walk = { world, tally };
    const { owner, home, away, neighbour } = world;
    // The clinician who wrote both patients' rows is no row of the neighbour's own.
    const theirs = Object.values(neighbour).filter((id) => id !== home && id !== neighbour.staffId);
    const untouchable = async () => ({
      away: await checksums(owner, away),
      neighbour: await checksums(owner, home, theirs),
    });
    const before = { home: await checksums(owner, home), ...(await untouchable()) };

    await walkKeptOut(walk, doors);
    expect(await checksums(owner, home), "rows changed by somebody who was kept out").toEqual(before.home);
    await walkOthersRows(walk, doors);
    expect(await untouchable(), "rows changed by somebody outside their scope").toMatchObject({
      away: before.away,
      neighbour: before.neighbour,
    });
    // Changing the clinic's own staff would change who the matrix is: lib/use-cases/staff has those tests.
    await walkOwnRows(
      walk,
      doors.filter(({ path: address }) => !address.startsWith("/api/staff")),
    );
    const after = await untouchable();
    expect(after.away).toMatchObject(before.away);
    // The clinic's own alerts are told to that clinician too, by whatever browser stands there.
    const asBefore = {
      push_subscription: after.neighbour["push_subscription"],
      notice_attempt: after.neighbour["notice_attempt"],
    };
    expect(after.neighbour).toMatchObject({ ...before.neighbour, ...asBefore });

    const leaks = tally.wrong.filter((line) => line.startsWith("LEAK")).length;
    console.log(
      `matrix: ${routes.length} routes, ${pages.length} pages, ${tally.requests} requests, ${tally.refusals} refusals, ${leaks} leaks`,
    );
    expect(tally.wrong).toEqual([]);
    // Control: the canaries are really shown to those who may see them, so that their absence says something.
    expect(tally.ownSeen).toBeGreaterThan(20);
    expect(tally.refusals).toBeGreaterThan(doors.length * 3);
  } finally {
    await world.owner.end();
  }
});
