import type { OneOrMore, PlayerWords } from "@/components/player/player-words";
import type { usePlayer } from "@/components/player/use-player";
import type { Cue } from "@/lib/domain/player/cues";
import { fractionDone, secondsLeft } from "@/lib/domain/player/player";

type CueNumberProps = {
  readonly playing: ReturnType<typeof usePlayer>;
  readonly cue: Cue;
  readonly words: PlayerWords;
  readonly onTap: () => void;
};

/** The big number: seconds left, or repetitions counted. Where taps count, the whole panel is the button. */
export function CueNumber({ playing, cue, words, onTap }: CueNumberProps) {
  const { pace, player, running } = playing;
  const left = secondsLeft(pace, player);
  const bar = (
    <svg className="player-bar" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="2" className="player-bar-all" />
      <rect width={fractionDone(pace, player) * 100} height="2" className="player-bar-done" />
    </svg>
  );
  const number = (
    <>
      <span className="player-number tabular">{shown(cue, player.counted, left)}</span>
      <span className="player-unit">{unitOf(cue, words, left)}</span>
      {bar}
    </>
  );
  if (left !== null) return <div className="player-count">{number}</div>;
  return (
    <button type="button" className="player-count player-tap" onClick={onTap} disabled={!running}>
      {number}
      <span className="player-hint">{cue.work.kind === "distance" ? words.tapDistance : words.tap}</span>
    </button>
  );
}

function shown({ work }: Cue, counted: number, left: number | null): number | null {
  if (work.kind === "count") return counted;
  return work.kind === "distance" ? work.metres : left;
}

function unitOf({ work }: Cue, words: PlayerWords, left: number | null): string {
  if (work.kind === "count") return words.of.replace("{count}", `${work.count}`);
  return work.kind === "distance" ? unit(words.metres, work.metres) : unit(words.seconds, left);
}

const unit = (words: OneOrMore, number: number | null): string => (number === 1 ? words.one : words.other);
