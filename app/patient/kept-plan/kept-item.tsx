import { ItemPlayer } from "@/app/patient/session/[sessionId]/[itemId]/item-player";
import type { ShownItem } from "@/components/kept-plan/kept-plan";
import { SessionItem } from "@/components/sessions/session-item";
import { doseTarget } from "@/lib/domain/exercises/dose-target";
import { shownText } from "@/lib/domain/exercises/own-exercise";
import { sidesToLog } from "@/lib/domain/exercises/side";
import type { Placed } from "@/lib/domain/player/swap";
import { warmsUpForStrength, warmUpsBefore } from "@/lib/domain/programmes/warm-up-first";
import { doseWords } from "@/lib/i18n/dose-words";
import { exerciseWords } from "@/lib/i18n/exercise-words";
import { figureWords } from "@/lib/i18n/figure-words";
import type { PlannedItem } from "@/lib/use-cases/exercise-sessions/today-plan";

/** One exercise of the kept plan: the page of the session, whose ways lead within the plan. */
export async function keptItem(
  item: Placed<PlannedItem>,
  items: readonly Placed<PlannedItem>[],
): Promise<ShownItem> {
  const { id, exerciseId, side, dose, note } = item;
  const [say, words, figure] = [await doseWords(), await exerciseWords(), await figureWords()];
  const exercise = shownText(words, item);
  // A photo or video of the clinic's is not kept on the phone: the figure stands in its place.
  const drawn = { id: exerciseId, words: figure(exerciseId), own: null };
  const sides = sidesToLog(side);
  const page = (
    <SessionItem
      action="/patient/kept-plan"
      backHref="#back"
      hurtsHref="#hurts"
      warmUpFirst={false}
      number={items.indexOf(item) + 1}
      total={items.length}
      exercise={exercise}
      inPlaceOf={item.inPlaceOf && words[item.inPlaceOf].name}
      figure={drawn}
      player={<ItemPlayer sessionId="kept" item={item} sides={sides} hurtsHref="#hurts" figure={drawn} />}
      dose={say(dose, side)}
      note={note}
      sides={sides.map((one) => ({
        ...{ side: one, clientKey: crypto.randomUUID(), outcome: undefined, amount: undefined },
      }))}
      target={doseTarget(dose)}
      why={null}
      weaker={undefined}
      formFelt={undefined}
      pain={undefined}
      problems={{}}
    />
  );
  const needs = warmUpsBefore(items, id).map((one) => one.id);
  return { id, side, dose, needs, warmsUp: warmsUpForStrength(items, id), name: exercise.name, page };
}
