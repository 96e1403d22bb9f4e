import path from "node:path";
import { readHandlers, readPages } from "@/lib/testing/route-map";
import { test } from "../fixtures";
import { doorOfHandler, doorOfPage } from "./knock";
import { walkKeptOut, walkOthersRows, walkOwnRows } from "./walk";
import { accessLogReader, buildWorld, checksums } from "./world";
const APP = path.resolve("app");
test("debug", async () => {
  test.setTimeout(3_000_000);
  const only = new RegExp(process.env["MATRIX_ONLY"] ?? ".");
  const doors = [...readHandlers(APP).filter((h) => h.kind).map(doorOfHandler), ...readPages(APP).map(doorOfPage)].filter((d) => only.test(d.name));
  const world = await buildWorld();
  const tally = { requests: 0, refusals: 0, ownSeen: 0, wrong: [] as string[] };
  const walk = { world, readLog: accessLogReader(world), tally };
  const b = await checksums(world.owner, world.home);
  for (const door of doors) {
    const n = tally.wrong.length;
    await walkKeptOut(walk, [door]);
    await walkOthersRows(walk, [door]);
    const now = await checksums(world.owner, world.home);
    for (const t of Object.keys(b)) if (b[t] !== now[t]) { console.log("CHANGED", t, door.name); (b as Record<string,string>)[t] = now[t] ?? ""; }
    await walkOwnRows(walk, [door]);
    Object.assign(b, await checksums(world.owner, world.home));
    console.log(door.name, tally.requests, tally.wrong.length - n);
    for (const w of tally.wrong.slice(n)) console.log("   !!", w);
  }
  console.log(tally.requests, tally.refusals, tally.ownSeen, tally.wrong.length);
});
