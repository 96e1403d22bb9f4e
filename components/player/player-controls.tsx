import type { PlayerStageProps } from "@/components/player/player-props";
import { Button } from "@/components/ui/button";
import { paused, skipped, started, steppedBack } from "@/lib/domain/player/player";

const SWITCHES = ["sound", "voice", "metronome"] as const;

/** Back, pause and skip, always in the same place; under them what one hears, and the end. */
export function PlayerControls({ playing, words, switches, onSwitch, onStop }: PlayerStageProps) {
  const { pace, running, move } = playing;
  // A metronome is of use only where repetitions are counted.
  const shown = SWITCHES.filter(
    (one) => one !== "metronome" || pace.cues.some(({ work }) => work.kind === "count"),
  );
  return (
    <>
      <div className="player-controls">
        <Button type="button" variant="secondary" onClick={() => move(steppedBack)}>
          {words.back}
        </Button>
        <Button type="button" onClick={() => move(running ? paused : started)}>
          {running ? words.pause : words.goOn}
        </Button>
        <Button type="button" variant="secondary" onClick={() => move(skipped)}>
          {words.skip}
        </Button>
      </div>
      <div className="player-switches">
        {shown.map((one) => (
          <label key={one} className="figure-stop player-switch">
            <input
              type="checkbox"
              autoComplete="off"
              className="choice-input"
              checked={switches[one]}
              onChange={(event) => onSwitch(one, event.target.checked)}
            />
            {words.switches[one]}
          </label>
        ))}
        <Button type="button" variant="quiet" className="button-flush" onClick={onStop}>
          {words.stop}
        </Button>
      </div>
    </>
  );
}
