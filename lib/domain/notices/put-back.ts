/**
 * What was written further ahead than this was written before the machine's clock was put back, and says nothing of when
 * it was; nearer, it is what two clocks differ by.
 */
export const AHEAD_SECONDS = 60;
