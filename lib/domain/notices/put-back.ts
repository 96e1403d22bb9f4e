/**
 * What was written further ahead than this was written before the machine's clock was put back, and says nothing of when
 * it was; nearer, it is what two clocks differ by.
 */
export const AHEAD_SECONDS = 60;

/** How long ago that was, in ms; a time ahead, from before the clock was put back, is as good as never. */
export const passed = (at: number, now: number): number => (at > now ? Infinity : now - at);
