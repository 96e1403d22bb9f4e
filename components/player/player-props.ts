import type { FigureWords } from "@/components/exercises/figure-words";
import type { PlayerWords } from "@/components/player/player-words";
import type { Switches, SwitchName } from "@/components/player/switches";
import type { usePlayer } from "@/components/player/use-player";
import type { Dose } from "@/lib/domain/exercises/dose";
import type { OwnPicture } from "@/lib/domain/exercises/own-exercise";
import type { LoggedSide } from "@/lib/domain/exercises/side";

export type PlayerProps = {
  /** Session and item, to find one's place again. */
  readonly item: string;
  readonly dose: Dose;
  readonly sides: readonly LoggedSide[];
  readonly name: string;
  readonly figure: { readonly id: string; readonly words: FigureWords; readonly own: OwnPicture | null };
  readonly hurtsHref: string;
  /** The form's part that says how it went. */
  readonly logId: string;
  readonly words: PlayerWords;
  /** As in the patient's settings; what is switched in the player itself holds for the tab. */
  readonly sounds: Pick<Switches, "sound" | "voice">;
};

export type PlayerStageProps = Pick<PlayerProps, "name" | "figure" | "hurtsHref" | "words"> & {
  readonly playing: ReturnType<typeof usePlayer>;
  readonly switches: Switches;
  readonly onSwitch: (name: SwitchName, on: boolean) => void;
  readonly onStop: () => void;
};
