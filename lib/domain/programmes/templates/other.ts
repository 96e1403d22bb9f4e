import { templateItem, type ProgrammeTemplate } from "@/lib/domain/programmes/templates/template";

/** Desk neck and upper back: upper back moves, lower neck and shoulder blades hold (spec 4.2). Never with an F flag. */
export const DESK_NECK: ProgrammeTemplate = {
  id: "desk-neck-upper-back",
  version: 1,
  phase: "S",
  items: [
    templateItem("DW09"),
    templateItem("DW04"),
    templateItem("TM04"),
    templateItem("NK06"),
    templateItem("SH02"),
    templateItem("SH01"),
  ],
};

/** Return to lifting: the unloaded pattern first, then light loads; two or three days a week with a day between (DOSE-2). */
export const RETURN_TO_LIFTING: ProgrammeTemplate = {
  id: "return-to-lifting",
  version: 1,
  phase: "R",
  items: [
    templateItem("DW08"),
    templateItem("DW05"),
    templateItem("LS17"),
    templateItem("HS10"),
    templateItem("HS07"),
    templateItem("HS15", { daysPerWeek: 2 }),
  ],
};

/** After discharge: two strength days and walking keep the gains (DOSE-6; seed S2-01). */
export const MAINTENANCE: ProgrammeTemplate = {
  id: "maintenance",
  version: 1,
  phase: "C",
  items: [
    templateItem("DW01"),
    templateItem("DW08"),
    templateItem("LS03", { daysPerWeek: 2 }),
    templateItem("HS01", { daysPerWeek: 2 }),
    templateItem("HS09", { daysPerWeek: 2 }),
    templateItem("AE05"),
  ],
};

/** Walks below the point where pain starts (DOSE-5; seed S0-26), with breaks from sitting; the target follows the test. */
export const THRESHOLD_WALKING: ProgrammeTemplate = {
  id: "threshold-walking",
  version: 1,
  phase: "S",
  items: [
    templateItem("DW01"),
    templateItem("DW10"),
    templateItem("LS17"),
    templateItem("AE01"),
    templateItem("AE07"),
  ],
};
