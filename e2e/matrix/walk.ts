import { namesARow } from "./addresses";
import { bodyNamesARow } from "./bodies";
import { KNOCKERS, type Knocker, isOpen, mayEnter, rolesFor } from "./expected";
import { isLetIn, notAbsent, notKeptOut } from "./judge";
import { type Answer, type Door, knock, plain } from "./knock";
import { plantSubject } from "./plant-subject";
import { absent, type Subject } from "./subject";
import { cookieFor, type Logged, loggedSince, openKiosk, type World } from "./world";

export type Tally = { requests: number; refusals: number; ownSeen: number; readonly wrong: string[] };
type Walk = { readonly world: World; readonly tally: Tally };
type Knocked = { readonly answer: Answer; readonly logged: readonly Logged[] };

/** The door a revoked session belonged to. */
function revokedDoor(action: string): "patient" | "clinician" {
  const roles = rolesFor(action);
  return roles.includes("patient") && !roles.includes("clinician") ? "patient" : "clinician";
}

/** Whose texts this knocker must never be shown. */
function hidden({ own, neighbour, stranger }: World, knocker: Knocker): readonly Subject[] {
  if (knocker === "signed-out" || knocker === "revoked") return [own, neighbour, stranger];
  return knocker === "patient" || knocker === "kiosk" ? [neighbour, stranger] : [stranger];
}

/** Whose answers are in is asked on arrival; every other page of the tablet is of a visit whose are not. */
const onTablet = ({ path }: Door, { visitId, bookedVisitId }: Subject) =>
  /^\/(api\/)?kiosk\/arrival$/.test(path) ? visitId : bookedVisitId;

async function ask(
  walk: Walk,
  door: Door,
  knocker: Knocker,
  about: Subject,
  own = walk.world.own,
): Promise<Knocked> {
  const { world, tally } = walk;
  if (knocker === "kiosk") await openKiosk(world, own, onTablet(door, own));
  const cookie = await cookieFor(world, knocker, revokedDoor(door.action), own);
  const began = new Date();
  const answer = await knock(door, about, cookie);
  const logged = await loggedSince(world, began);
  tally.requests += 1;
  const secret = hidden(world, knocker);
  const where = `${door.name} as ${knocker}`;
  for (const { canary, patientId } of secret) {
    if (answer.body.includes(canary)) tally.wrong.push(`LEAK ${where}: shows what is hidden from it`);
    // Whoever holds a printed sheet opens that person's plan: the log says whose, the page does not.
    const byDesign = isOpen(door.action) && patientId === about.patientId;
    if (!byDesign && logged.some(({ patientIds }) => patientIds.includes(patientId)))
      tally.wrong.push(`LEAK ${where}: the access log names somebody hidden from it`);
  }
  if (answer.body.includes(own.canary)) tally.ownSeen += 1;
  if (answer.status >= 500) tally.wrong.push(`${where}: answered ${answer.status}`);
  return { answer, logged };
}

const aboutRows = (door: Door, { own, stranger }: World) =>
  namesARow(door.path) || bodyNamesARow(door.method, door.path, own, stranger);

/** Everybody whom the action table keeps out, about rows of their own, of others, and of nobody. */
export async function walkKeptOut(walk: Walk, doors: readonly Door[]): Promise<void> {
  const { own, neighbour, stranger } = walk.world;
  for (const door of doors) {
    const rows = aboutRows(door, walk.world) ? [own, neighbour, stranger, absent(own)] : [own];
    for (const knocker of KNOCKERS.filter((one) => !mayEnter(one, door.action))) {
      for (const about of rows) {
        const { answer, logged } = await ask(walk, door, knocker, about);
        const why = notKeptOut(door, knocker, answer, logged);
        if (why === null) walk.tally.refusals += 1;
        else walk.tally.wrong.push(`${door.name} as ${knocker}: ${why}`);
      }
    }
  }
}

const TIMES_MORE = 3;

/** A page streams in parts as they come, so two equal ones can differ on a busy machine; what leaks, leaks each time. */
async function differsEachTime(walk: Walk, door: Door, knocker: Knocker, about: Subject): Promise<boolean> {
  const nobody = absent(walk.world.own);
  for (let time = 0; time < TIMES_MORE; time += 1) {
    const missing = plain((await ask(walk, door, knocker, nobody)).answer, nobody);
    if (plain((await ask(walk, door, knocker, about)).answer, about) === missing) return false;
  }
  return true;
}

/** Everybody who may enter, about rows outside their scope: the answer is that of a row that never was. */
export async function walkOthersRows(walk: Walk, doors: readonly Door[]): Promise<void> {
  const { world } = walk;
  const named = doors.filter((door) => !isOpen(door.action) && aboutRows(door, world));
  for (const door of named) {
    for (const knocker of KNOCKERS.filter((one) => mayEnter(one, door.action))) {
      const nobody = absent(world.own);
      const missing = plain((await ask(walk, door, knocker, nobody)).answer, nobody);
      for (const about of hidden(world, knocker)) {
        const { answer, logged } = await ask(walk, door, knocker, about);
        const done = logged.some(
          ({ action, result }) => action === door.action && result === "ok" && door.kind !== "page",
        );
        const why = done ? "the access log says it was done" : notAbsent(door, answer);
        if (why !== null) walk.tally.wrong.push(`${door.name} as ${knocker} about another's row: ${why}`);
        else if (plain(answer, about) !== missing && (await differsEachTime(walk, door, knocker, about)))
          walk.tally.wrong.push(
            `LEAK ${door.name} as ${knocker}: another's row is answered otherwise than none`,
          );
        else walk.tally.refusals += 1;
      }
    }
  }
}

/** The positive control: about their own rows, at least one allowed role gets past every lock of each door. */
export async function walkOwnRows(walk: Walk, doors: readonly Door[]): Promise<void> {
  const { world } = walk;
  for (const door of doors) {
    const seen: string[] = [];
    let letIn = false;
    for (const knocker of KNOCKERS.filter((one) => mayEnter(one, door.action))) {
      const own =
        door.kind === "page" ? world.own : await plantSubject(world.owner, world.home, world.staff.clinician);
      const { answer, logged } = await ask(walk, door, knocker, own, own);
      letIn ||= isLetIn(door, answer, logged);
      seen.push(
        `${knocker} ${answer.status} ${answer.location} ${logged.map(({ result }) => result).join()}`,
      );
    }
    if (!letIn)
      walk.tally.wrong.push(`${door.name}: nobody who may was let in to their own (${seen.join("; ")})`);
  }
}
