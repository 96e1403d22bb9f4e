"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { TextField, type TextFieldProps } from "@/components/ui/text-field";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { type SizeLimit, tooLarge } from "@/lib/domain/files/limits";

type FileFieldProps = Omit<TextFieldProps, "type" | "ref" | "onChange"> & {
  readonly limits: readonly SizeLimit[];
};

/**
 * Chooses a file. One that the server would refuse for its size is refused as it is chosen, before it goes up whole, and what was
 * said of an earlier one is over then. Without a script the server says it.
 */
export function FileField({ limits, error, ...field }: FileFieldProps) {
  const box = useRef<HTMLInputElement>(null);
  const [isChosen, setIsChosen] = useState(false);
  const [refused, setRefused] = useState<string>();
  const look = useEffectEvent(() => {
    const file = box.current?.files?.[0];
    if (!box.current || !file) return;
    const words = tooLarge(file, limits);
    if (words !== undefined) box.current.value = "";
    setRefused(words);
    setIsChosen(true);
  });
  useEffect(() => {
    const input = box.current;
    // It may have been chosen before this script ran, or by a page that came back.
    look();
    input?.addEventListener("change", look);
    return () => input?.removeEventListener("change", look);
  }, []);
  return (
    <>
      <TextField {...field} ref={box} type="file" error={isChosen ? refused : error} />
      <span role="alert">{refused !== undefined && <VisuallyHidden>{refused}</VisuallyHidden>}</span>
    </>
  );
}
