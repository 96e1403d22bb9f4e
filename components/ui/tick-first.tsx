"use client";

import { useEffect, useRef, useState } from "react";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import type { FieldWords } from "@/components/ui/field";

export type TickFirstProps = FieldWords & {
  readonly name: string;
  readonly option: { readonly value: string; readonly label: string };
  /** What is said when the form is sent without it. */
  readonly missing: string;
};

/**
 * One box that has to be ticked before its form goes: a page that comes back cannot hold the file that was chosen, so
 * the form waits here instead. Without a script the server refuses it.
 */
export function TickFirst({ name, option, missing, error, ...words }: TickFirstProps) {
  const group = useRef<HTMLDivElement>(null);
  const [isMissing, setIsMissing] = useState(false);
  useEffect(() => {
    const form = group.current?.closest("form");
    const box = group.current?.querySelector("input");
    if (!form || !box) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    const hold = (event: SubmitEvent): void => {
      if (box.checked) return;
      event.preventDefault();
      setIsMissing(true);
      box.focus();
    };
    form.addEventListener("submit", hold, { signal });
    box.addEventListener("change", () => setIsMissing(false), { signal });
    return () => stop.abort();
  }, []);
  return (
    <div ref={group}>
      <CheckboxGroup
        {...words}
        name={name}
        options={[option]}
        error={isMissing ? missing : error}
        inputProps={isMissing ? { "aria-describedby": `${name}-group-error` } : undefined}
      />
    </div>
  );
}
