"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { forgetOthers, readTyped, writeTyped } from "@/components/messages/kept-words";
import { TextArea, type TextAreaProps } from "@/components/ui/text-area";
import { urgentWordsIn } from "@/lib/domain/messages/urgent-words";

type Props = TextAreaProps & {
  /** Whose words they are, so that nobody else of this browser is shown them. */
  readonly owner: string;
  /** Which form; empty where what was typed is not kept. */
  readonly place: string;
  /** Shown while the words sound urgent. */
  readonly prompt?: ReactNode;
};

/**
 * A box for a message. With scripts it keeps what is typed in this tab, through a sign-in and back, until it is sent, and
 * says while one types when the words sound urgent. Without, it is a plain box: the page says it of what it shows again,
 * and the one after sending.
 */
export function WritingBox({ owner, place, prompt, ...box }: Props) {
  const field = useRef<HTMLDivElement>(null);
  const [sounds, setSounds] = useState(() => urgentWordsIn(String(box.defaultValue ?? "")).length > 0);
  useEffect(() => {
    forgetOthers(owner);
    const area = field.current?.querySelector("textarea");
    const kept = readTyped(owner, place);
    if (!area) return;
    if (area.value === "" && kept !== null) area.value = kept;
    // What the server gave back or the tab kept is judged like what is typed.
    if (area.value !== "") area.dispatchEvent(new Event("input", { bubbles: true }));
  }, [owner, place]);
  return (
    <div ref={field} className="space-y-4">
      <TextArea
        {...box}
        onInput={({ currentTarget: { value } }) => {
          writeTyped(owner, place, value);
          setSounds(urgentWordsIn(value).length > 0);
        }}
      />
      <div role="status">{sounds && prompt}</div>
    </div>
  );
}
