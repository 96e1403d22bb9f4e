import "server-only";
import { getTranslations } from "next-intl/server";
import type { Dose } from "@/lib/domain/exercises/dose";

/** What the player says while it leads through an item of this dose, in the page's language. */
export async function playerWords({ sets, repeat }: Dose) {
  const t = await getTranslations("session.player");
  const raw = await getTranslations("session");
  const phase = (name: "ready" | "hold" | "move" | "easy" | "rest" | "other-side") => t(`phases.${name}`);
  return {
    ...{ start: t("start"), carryOn: t("carryOn"), hurts: raw("item.hurts") },
    phases: {
      ...{ ready: phase("ready"), hold: phase("hold"), move: phase("move"), easy: phase("easy") },
      ...{ rest: phase("rest"), "other-side": phase("other-side") },
      "next-way": repeat?.for === "ways" ? t("phases.next-way") : t("nextMove"),
    },
    sides: { left: t("left"), right: t("right"), both: "" },
    sets: sets === 1 ? [] : Array.from({ length: sets }, (_, at) => t("set", { set: at + 1, sets })),
    of: t.raw("of") as string,
    metres: { one: t("metres", { count: 1 }), other: t("metres", { count: 2 }) },
    seconds: { one: t("seconds", { count: 1 }), other: t("seconds", { count: 2 }) },
    ...{ tap: t("tap"), tapDistance: t("tapDistance") },
    ...{ pause: t("pause"), goOn: t("goOn"), back: t("back"), skip: t("skip"), stop: t("stop") },
    ...{ over: t("over"), paused: t("paused"), pausedAway: t("pausedAway"), screenOff: t("screenOff") },
    switches: { sound: t("sound"), voice: t("voice"), metronome: t("metronome") },
  };
}
