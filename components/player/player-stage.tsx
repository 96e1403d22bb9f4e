import { ExerciseFigure } from "@/components/exercises/exercise-figure";
import { CueNumber } from "@/components/player/cue-number";
import type { PlayerStageProps } from "@/components/player/player-props";
import { PlayerControls } from "@/components/player/player-controls";
import type { PlayerWords } from "@/components/player/player-words";
import { useCueSignals } from "@/components/player/use-cue-signals";
import { useScreenOn } from "@/components/player/use-screen-on";
import { LinkButton } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import type { Cue } from "@/lib/domain/player/cues";
import { tapped } from "@/lib/domain/player/player";

/** The whole screen while an exercise is done: figure, what to do now, the number, and the way out at any moment. */
export function PlayerStage(props: PlayerStageProps) {
  const { name, figure, hurtsHref, words, playing } = props;
  const { pace, player, running } = playing;
  const cue = pace.cues[player.at];
  return (
    <div className={classes("player-stage", !running && "player-stands")}>
      <div className="player-top">
        <h2 id="player-name">{name}</h2>
        <LinkButton href={hurtsHref} variant="danger" small fit>
          {words.hurts}
        </LinkButton>
      </div>
      <div className="player-figure">
        <ExerciseFigure {...figure} mirrored={cue?.side === "left"} main />
      </div>
      {cue && <Now {...props} cue={cue} />}
      <Standing {...props} />
      <PlayerControls {...props} />
    </div>
  );
}

const sideWords = (cue: Cue, words: PlayerWords) => (cue.side === "both" ? "" : words.sides[cue.side]);

/** What to do now: said, shown and counted together. */
function Now({ cue, words, playing, switches }: PlayerStageProps & { readonly cue: Cue }) {
  const { player, running, move } = playing;
  const phase = words.phases[cue.phase];
  const side = sideWords(cue, words);
  useCueSignals(cue, player, running, switches, side === "" ? phase : `${phase}. ${side}.`);
  return (
    <div className="player-lower">
      <p className="player-phase" aria-live="polite">
        {phase}
        {/* The space is for ears: without it a screen reader makes one word of both. */}
        {side !== "" && " "}
        {side !== "" && <span className="player-side">{side}</span>}
      </p>
      <CueNumber playing={playing} cue={cue} words={words} onTap={() => move(tapped)} />
      <p className="text-muted">{words.sets[cue.set - 1]}</p>
    </div>
  );
}

/** Why it stands still, or that the screen may go dark. */
function Standing({ words, playing: { running, wasHidden } }: PlayerStageProps) {
  const screenStaysOn = useScreenOn(running);
  const still = wasHidden ? words.pausedAway : words.paused;
  return (
    <p className="player-note" role="status">
      {running ? !screenStaysOn && words.screenOff : still}
    </p>
  );
}
