import { type Dispatch, useState } from "react";
import type { Draft, DraftChange, DraftItem } from "@/components/programmes/programme-draft";

/** An exercise that was taken out, and where it stood. */
type Removed = { readonly item: DraftItem; readonly index: number; readonly templateId: string | null };

export type RemovedItems = {
  /** The one taken out last, while it is still out and no other template has taken the plan's place. */
  readonly removed: Removed | null;
  readonly putBack: () => void;
  /** Each step of the draft goes through here. */
  readonly step: Dispatch<DraftChange>;
};

/** Remembers what was taken out of a plan, with its dose and place; each put back leads to the one taken out before it. */
export function useRemovedItems(draft: Draft, change: Dispatch<DraftChange>): RemovedItems {
  const [all, setAll] = useState<readonly Removed[]>([]);
  const { templateId, items } = draft;
  const last = all.at(-1);
  const isOut = last?.templateId === templateId && items.every(({ key }) => key !== last.item.key);
  return {
    removed: last && isOut ? last : null,
    putBack: () => {
      if (last) change({ type: "put-back", item: last.item, index: last.index });
      setAll(all.slice(0, -1));
    },
    step: (one) => {
      if (one.type === "remove") {
        const index = items.findIndex(({ key }) => key === one.key);
        const item = items[index];
        if (item) setAll([...(isOut ? all : []), { item, index, templateId }]);
      }
      change(one);
    },
  };
}
