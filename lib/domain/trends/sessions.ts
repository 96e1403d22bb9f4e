import type { Course, EarlierSession } from "@/lib/domain/trends/course";

/** Pain during exercise (spec 5, pain-monitoring model): above the first no longer green, above the second red. */
const BANDS = { acute: { green: 2, amber: 4 }, later: { green: 3, amber: 5 } } as const;

/** The newest entries in a row whose pain is above a limit. */
function above(sessions: readonly EarlierSession[], limit: number): number {
  const calm = sessions.toReversed().findIndex(({ worst }) => worst === null || worst <= limit);
  return calm === -1 ? sessions.length : calm;
}

const bandsOf = (acute: boolean | undefined) => (acute === true ? BANDS.acute : BANDS.later);

/** TR-09: sessions in a row with pain above the green band in any exercise. */
export function painfulSessions({ sessions }: Course, acute: boolean | undefined): number {
  return above(sessions, bandsOf(acute).green);
}

/** TR-10: sessions in a row in the red band. Only the pain in the session is stored so far, not the next morning's. */
export function redSessions({ sessions }: Course, acute: boolean | undefined): number {
  return above(sessions, bandsOf(acute).amber);
}
