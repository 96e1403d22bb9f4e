import type { FormAnswers } from "@/lib/domain/check-in/answers";
import type { Trend } from "@/lib/domain/triage/answers";
import { type Course, hasNewSession } from "@/lib/domain/trends/course";
import { episodeDays, isAcute, recurredDifferent } from "@/lib/domain/trends/episode";
import { legSpread, numbWorse } from "@/lib/domain/trends/legs";
import { nightsOfSeven } from "@/lib/domain/trends/nights";
import { improvedPercent, painScores } from "@/lib/domain/trends/pain-scores";
import { avoidedCheckIns, lowRatings } from "@/lib/domain/trends/ratings";
import { isRedByMorning, painfulSessions, redSessions } from "@/lib/domain/trends/sessions";

/** rmdq: its rise above the best score of the problem; groc: the rating given now, not yet among those of the course. */
type ScoresNow = Readonly<{ rmdq?: number | undefined; groc?: number | undefined }>;
type Known = { [Key in keyof Trend]: Trend[Key] | undefined };

function known(trend: Known): Trend {
  return Object.fromEntries(Object.entries(trend).filter(([, value]) => value !== undefined));
}

function ofEpisode(course: Course): Known {
  return { days: episodeDays(course), acute: isAcute(course), openAlert: course.hadAlert };
}

/** What the score given now shows; nothing before it is given, since the stored ones were judged when they came. */
function ofScore(course: Course, { painNow }: FormAnswers): Known {
  if (painNow === undefined) return {};
  const nrs = painScores(course, painNow);
  return { nrs, improve: improvedPercent(nrs) };
}

function ofSessions(course: Course): Known {
  const acute = isAcute(course);
  return { painfulSessions: painfulSessions(course, acute), redSessions: redSessions(course, acute) };
}

/**
 * The trends a check-in is decided on. Each is read when the present answers bring its newest point; what is not known
 * is absent and fires nothing. rmdq is read when a score is entered. missedDays is 0 for who has just checked in; the
 * daily round reads it.
 */
export function trendOfCheckIn(course: Course, present: FormAnswers): Trend {
  return known({
    ...ofEpisode(course),
    ...ofScore(course, present),
    ...(hasNewSession(course) ? ofSessions(course) : {}),
    nights7: nightsOfSeven(course, present),
    legSpread: legSpread(course, present),
    numbWorse: numbWorse(course, present),
    grocLow: lowRatings(course, present),
    avoid: avoidedCheckIns(course, present),
    recurDifferent: recurredDifferent(course, present),
  });
}

/** The trends a session is decided on when it ends. */
export function trendOfSession(course: Course): Trend {
  return known({ ...ofEpisode(course), ...ofSessions(course) });
}

/** The trend a morning after is decided on: TR-10, where that morning made the last session red. */
export function trendOfMorning(course: Course): Trend {
  const acute = isAcute(course);
  return known({
    ...ofEpisode(course),
    redSessions: isRedByMorning(course, acute) ? redSessions(course, acute) : undefined,
  });
}

/** The trend of RMDQ scores and of the rating of change, decided on when one comes: TR-11. */
export function trendOfScores(course: Course, { rmdq, groc }: ScoresNow): Trend {
  return known({
    ...ofEpisode(course),
    rmdq,
    grocLow: lowRatings(course, groc === undefined ? {} : { groc }),
  });
}

/** The trend of someone who has not checked in: TR-13. */
export function trendOfSilence(course: Course, missedDays: number): Trend {
  return known({ ...ofEpisode(course), missedDays });
}
