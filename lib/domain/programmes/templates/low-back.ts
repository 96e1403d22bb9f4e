import { templateItem, type ProgrammeTemplate } from "@/lib/domain/programmes/templates/template";

/** DOSE-3, phase A: three to five easy items at about half dose, small and often, with a stop-start walk. */
export const ACUTE_LOW_BACK: ProgrammeTemplate = {
  id: "acute-low-back",
  version: 1,
  phase: "A",
  items: [
    templateItem("DW01", { seconds: 30 }),
    templateItem("DW09", { reps: 4 }),
    templateItem("LM01", { sets: 1, timesPerDay: 3 }),
    templateItem("LS02", { sets: 1, reps: 3, timesPerDay: 2 }),
    templateItem("AE02"),
  ],
};

/** Control first, the first strength, hips in place of the back (seeds S1-07 to S1-09). */
export const SETTLING_LOW_BACK: ProgrammeTemplate = {
  id: "settling-low-back",
  version: 1,
  phase: "S",
  items: [
    templateItem("DW01"),
    templateItem("DW08"),
    templateItem("LS03"),
    templateItem("HS01", { daysPerWeek: 3 }),
    templateItem("AE01"),
    templateItem("HM01"),
  ],
};

/** Over 12 weeks: core and glute strength as a fixed part of the week (seeds S0-24, S2-01), one side at a time (DOSE-8). */
export const PERSISTENT: ProgrammeTemplate = {
  id: "persistent-low-back",
  version: 1,
  phase: "C",
  items: [
    templateItem("DW01"),
    templateItem("DW08"),
    templateItem("LS08"),
    templateItem("HS02", { daysPerWeek: 3 }),
    templateItem("AE05"),
    templateItem("HM01"),
  ],
};

/** Stiff hips, loose back: no stretch of the back; hips move, the back holds still (seeds S1-03 to S1-09; DOSE-7). */
export const LOOSE_BACK: ProgrammeTemplate = {
  id: "stiff-hips-loose-back",
  version: 1,
  phase: "S",
  items: [
    templateItem("DW02"),
    templateItem("DW08"),
    templateItem("LS04"),
    templateItem("LS15"),
    templateItem("HS01", { daysPerWeek: 3 }),
    templateItem("HM01", { sets: 1 }),
  ],
};

/** Leg pain that settles: easy motion, control and short walks; the nerve only slides, nothing bends or stretches it hard. */
export const LEG_PAIN_SETTLING: ProgrammeTemplate = {
  id: "leg-pain-settling",
  version: 1,
  phase: "S",
  items: [
    templateItem("DW01"),
    templateItem("DW03"),
    templateItem("LM01"),
    templateItem("LS04"),
    templateItem("HS03", { daysPerWeek: 3 }),
    templateItem("AE02"),
  ],
};

/** Buttock pain (seed S0-01): the hip moves and the glutes work, with a ball on the knots in place of more stretching (S0-16). */
export const BUTTOCK_PAIN: ProgrammeTemplate = {
  id: "buttock-pain",
  version: 1,
  phase: "S",
  items: [
    templateItem("ST01"),
    templateItem("DW01"),
    templateItem("DW03"),
    templateItem("HS03", { daysPerWeek: 3 }),
    templateItem("HS01", { daysPerWeek: 3 }),
    templateItem("HM12", { daysPerWeek: 3 }),
  ],
};
