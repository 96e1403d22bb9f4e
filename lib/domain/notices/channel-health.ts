import { type Channel, CHANNELS, type TryState } from "@/lib/domain/notices/channels";

/** One try could be a moment's trouble; a second that failed too, with none accepted since, is a channel that is down. */
const FAILURES_TO_SAY_SO = 2;

/** How many tries of each channel failed since its last accepted one. */
export type FailedSince = Readonly<Partial<Record<Channel, number>>>;

export const failingChannels = (failed: FailedSince): Channel[] =>
  CHANNELS.filter((channel) => (failed[channel] ?? 0) >= FAILURES_TO_SAY_SO);

export type Reach = {
  /** How their last mail ended; null when none was tried. */
  readonly lastMail: TryState | null;
  /** Browsers that show a push. */
  readonly browsers: number;
  readonly hasMobile: boolean;
};
export type ClinicChannels = {
  readonly webhook: boolean;
  readonly push: boolean;
  readonly failing: readonly Channel[];
};

/** `works`: as far as we know. `none`: nothing set up for this person. */
export type Way = "works" | "failing" | "none";

/** Which channels this person has, and whether each works. */
export function waysToReach(person: Reach, clinic: ClinicChannels): Readonly<Record<Channel, Way>> {
  const has: Readonly<Record<Channel, boolean>> = {
    mail: true,
    push: clinic.push && person.browsers > 0,
    webhook: clinic.webhook && person.hasMobile,
  };
  const way = (channel: Channel): Way => {
    if (!has[channel]) return "none";
    const bounced = channel === "mail" && person.lastMail === "refused";
    return bounced || clinic.failing.includes(channel) ? "failing" : "works";
  };
  return { mail: way("mail"), push: way("push"), webhook: way("webhook") };
}

/** Nobody would hear of anything: the page must name this person. */
export const isOutOfReach = (ways: Readonly<Record<Channel, Way>>): boolean =>
  CHANNELS.every((channel) => ways[channel] !== "works");
