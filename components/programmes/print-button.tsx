"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

/** Opens the browser's print window. */
export function PrintButton({ children }: { readonly children: ReactNode }) {
  return (
    <Button type="button" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
