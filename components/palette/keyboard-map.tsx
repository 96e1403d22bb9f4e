"use client";

import { useState } from "react";
import {
  keepSingleKeys,
  KEY_MAP,
  SINGLE_KEY_WORDS,
  SINGLE_KEYS,
  singleKeys,
} from "@/components/palette/key-map";

/** Every key and what it does, and which single keys are heard on this browser. */
export function KeyboardMap() {
  const [chosen, setChosen] = useState(singleKeys);
  return (
    <div className="space-y-4">
      <dl className="ruled">
        {KEY_MAP.map(({ keys, does, single }) => (
          <div key={keys} className="grid gap-x-4 py-1.5 sm:grid-cols-[12rem_minmax(0,1fr)]">
            <dt className="font-semibold">{keys}</dt>
            <dd>
              {does}
              {single && chosen !== "all" && <span className="text-muted"> (off)</span>}
            </dd>
          </div>
        ))}
      </dl>
      <fieldset>
        <legend className="font-semibold">Single keys on this browser</legend>
        <p className="text-door-small text-muted">They are never heard while you type in a field.</p>
        <div className="mt-1 flex flex-wrap gap-x-6">
          {SINGLE_KEYS.map((one) => (
            <label key={one} className="flex min-h-(--target) items-center gap-2">
              <input
                type="radio"
                name="single-keys"
                checked={one === chosen}
                onChange={() => {
                  keepSingleKeys(one);
                  setChosen(one);
                }}
                className="size-5 accent-primary"
              />
              {SINGLE_KEY_WORDS[one]}
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
