import type { Figures } from "./figures";

export type Target = {
  readonly figure: string;
  readonly says: string;
  readonly least?: number;
  readonly most?: number;
};

const ratio = (name: string, beside: string, least: number, words: string): Target => ({
  figure: `${name}.16.per-${beside}`,
  says: words,
  least,
});
const weight = (name: string, most: number): Target => ({
  figure: `scripts.${name}.kb`,
  says: `first-load scripts of ${name}, kB gzip`,
  most,
});

const perHundredth = (name: string, says: string): Target => ({
  figure: `record.${name}.p95-per-hundredth`,
  says: `${says}, p95 to its own at a hundredth of the record`,
  most: 1.2,
});

const RECORD = [
  ["chart-page", "bare-page", "chart"],
  ["today-page", "bare-page", "Today page"],
  ["today-json", "statements", "Today as JSON"],
  ["timeline-page", "bare-page", "timeline"],
  ["search", "statements", "patient search"],
  ["search-typo", "statements", "patient search with a typo"],
] as const;

/** What a run should reach, at 16 connections where it is about load. */
export const TARGETS: readonly Target[] = [
  ratio("check-in", "bare-handler", 0.3, "check-in, to the bare route handler"),
  ratio("check-in-red-flag", "bare-handler", 0.3, "check-in that raises an alert, to the bare route handler"),
  ratio("alerts", "statements", 0.7, "alert list, to its statements through pg"),
  ratio("today-json", "statements", 0.7, "Today as JSON, to its statements through pg"),
  ratio("today-page", "bare-page", 0.7, "Today page, to a bare page of the same rows"),
  ratio("home-page", "bare-page", 0.7, "patient home, to a bare page of the same rows"),
  {
    figure: "live.commit-to-event.p99-ms",
    says: "red flag committed to event in each of 200 dashboards, p99 ms",
    most: 300,
  },
  { figure: "triage.vignettes-us", says: "one decision of the whole rule set, microseconds", most: 50 },
  { figure: "drawings.98-stills-ms", says: "one still of each of 98 exercises drawn, ms", most: 100 },
  ...["kiosk", "home", "check-in"].map((name) => weight(name, 145)),
  weight("session", 160),
  weight("alerts", 165),
  weight("note", 220),
  { figure: "phone.home.lcp-ms", says: "patient home in the lab, largest paint, ms", most: 1200 },
  {
    figure: "phone.player.lcp-ms",
    says: "an exercise with its player in the lab, largest paint, ms",
    most: 1000,
  },
  { figure: "phone.next-cue-ms", says: "tap to the next cue painted, ms", most: 100 },
  { figure: "phone.next-cue-slow-ms", says: "the same on a CPU four times slower, ms", most: 200 },
  { figure: "phone.offline-start-ms", says: "kept plan without a network, largest paint, ms", most: 1000 },
  { figure: "phone.rule-table.kb", says: "rule table of the kept pages, kB gzip", most: 4.5 },
  { figure: "phone.kept-check-in.kb", says: "scripts of the kept check-in, kB gzip", most: 145 },
  ...RECORD.flatMap(([name, beside, says]) => [
    ratio(`record.${name}`, beside, 0.7, `${says} of the large record, to the same statements`),
    perHundredth(name, says),
  ]),
  perHundredth("check-in", "check-in"),
  perHundredth("check-in-red-flag", "check-in with an alert"),
  { figure: "record.autosave.p95-ms", says: "a draft note saved, p95 ms", most: 50 },
  {
    figure: "chain.changed-found-seconds",
    says: "one of a million entries changed in the database, until it is told, seconds",
    most: 300,
  },
  {
    figure: "chain.rewritten-found-seconds",
    says: "the whole audit chain made anew to fit it, until that is told, seconds",
    most: 300,
  },
  { figure: "demo.second-start-seconds", says: "second start of the demo, seconds", most: 8 },
  { figure: "memory.web-mb", says: "memory of the web server after the run, MB", most: 600 },
  { figure: "memory.worker-mb", says: "memory of the worker after the run, MB", most: 600 },
];

export type Verdict = Target & { readonly measured: number | null; readonly met: boolean | null };

/** Each target with what was measured; met is null when the run did not measure it. */
export function verdicts(figures: Figures): Verdict[] {
  return TARGETS.map((target) => {
    const measured = figures.get(target.figure);
    const met =
      measured === null
        ? null
        : measured >= (target.least ?? -Infinity) && measured <= (target.most ?? Infinity);
    return { ...target, measured, met };
  });
}
