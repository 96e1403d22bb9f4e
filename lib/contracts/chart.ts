import { z } from "zod";
import { chartBaseline } from "@/lib/contracts/baseline";
import { chartHistory } from "@/lib/contracts/history";
import { chartScore } from "@/lib/contracts/outcome";
import { part } from "@/lib/contracts/part";
import { deskVisitLine, patientBanner, patientContact, sameness, portalState } from "@/lib/contracts/patient";
import { toldSinceVisit } from "@/lib/contracts/told";
import { chartLowMood } from "@/lib/contracts/talk";
import { treatmentBlock, treatmentLift } from "@/lib/contracts/treatment";
import { EPISODE_PHASES } from "@/lib/domain/episodes/episode";
import { TIERS } from "@/lib/domain/triage/tiers";

const alertLine = z.object({
  id: z.string(),
  tier: z.enum(TIERS),
  lines: z.array(z.string()),
  raised: z.string(),
  acknowledgedBy: z.string().nullable(),
});

/** The banner with what a clinician must see before anything else. What of it could not be read says so itself. */
export const chartBanner = patientBanner.extend({
  alerts: part(z.array(alertLine)),
  /** Why and since when the programme is held; null while it runs or there is none. */
  paused: part(z.string().nullable()),
  /** Why there is no manipulation until reviewed; null when nothing speaks against it. */
  block: part(treatmentBlock.nullable()),
  /** What waits for a talk with them, and who talked last. */
  lowMood: part(chartLowMood),
  /** "Pain 6, 3 days ago" */
  lastPain: part(z.string().nullable()),
  /** The problem under care, how far along it is, and what for. */
  episode: part(
    z
      .object({ problem: z.string(), phase: z.enum(EPISODE_PHASES), goal: z.string(), since: z.string() })
      .nullable(),
  ),
});
export type ChartBanner = z.infer<typeof chartBanner>;

const chartVisit = deskVisitLine.extend({
  intake: z.object({ id: z.string(), tier: z.enum(TIERS), accepted: z.boolean() }).nullable(),
  note: z.object({ id: z.string(), signed: z.boolean(), author: z.string(), excerpt: z.string() }).nullable(),
});
export type ChartVisit = z.infer<typeof chartVisit>;

/** A review that a clinician planned when they resolved an alert, until a visit has taken place. */
const plannedReview = z.object({ alertId: z.string(), words: z.string(), overdue: z.boolean() });

/** `amended`: staff heard another number after the intake was handed in; this is theirs. */
export const painPoint = z.object({
  day: z.string(),
  /** The moment, for a chart to space it by. */
  at: z.iso.datetime(),
  score: z.int(),
  amended: z.boolean(),
});
export type PainPoint = z.infer<typeof painPoint>;

/** A patient as the clinical roles see them: each part of it is read, or says that it could not be. */
export const chartPatient = z.object({
  view: z.literal("chart"),
  mayWrite: z.boolean(),
  /** The clinic's date now, YYYY-MM-DD. */
  today: z.string(),
  banner: chartBanner,
  sameness: part(sameness),
  contact: patientContact,
  portal: part(portalState),
  sex: z.string().nullable(),
  history: part(chartHistory),
  reviews: part(z.array(plannedReview)),
  programme: part(z.object({ title: z.string(), version: z.int(), since: z.string() }).nullable()),
  /** Whether they ever finished an intake or a check-in: before that, no alert says nothing. */
  handedIn: part(z.boolean()),
  told: part(toldSinceVisit),
  /** Oldest first. */
  pain: part(z.array(painPoint)),
  visits: part(z.array(chartVisit)),
  baselines: part(z.array(chartBaseline)),
  lifts: part(z.array(treatmentLift)),
  /** Newest first. */
  scores: part(z.array(chartScore)),
});
export type ChartPatient = z.infer<typeof chartPatient>;
