import type { FigureWords } from "@/components/exercises/figure-words";
import { Player } from "@/components/player/player";
import { LOG_ID } from "@/components/sessions/session-item";
import { shownText } from "@/lib/domain/exercises/own-exercise";
import type { OwnPicture } from "@/lib/domain/exercises/own-exercise";
import type { LoggedSide } from "@/lib/domain/exercises/side";
import { readingChoice } from "@/lib/http/reading-choice";
import { exerciseWords } from "@/lib/i18n/exercise-words";
import { playerWords } from "@/lib/i18n/player-words";
import type { PlannedItem } from "@/lib/use-cases/exercise-sessions/today-plan";

type ItemPlayerProps = {
  readonly sessionId: string;
  readonly item: PlannedItem;
  readonly sides: readonly LoggedSide[];
  readonly hurtsHref: string;
  readonly figure: { readonly id: string; readonly words: FigureWords; readonly own: OwnPicture | null };
};

/** The player of one item, with its words. */
export async function ItemPlayer({ sessionId, item, sides, hurtsHref, figure }: ItemPlayerProps) {
  const [words, { sound, voice }] = await Promise.all([exerciseWords(), readingChoice()]);
  return (
    <Player
      item={`${sessionId} ${item.id}`}
      dose={item.dose}
      sides={sides}
      name={shownText(words, item).name}
      figure={figure}
      hurtsHref={hurtsHref}
      logId={LOG_ID}
      words={await playerWords(item.dose)}
      sounds={{ sound, voice }}
    />
  );
}
