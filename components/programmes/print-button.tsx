"use client";

import type { ReactNode } from "react";
import { Button, type ButtonProps } from "@/components/ui/button";

type PrintButtonProps = { readonly children: ReactNode } & Pick<ButtonProps, "variant">;

/** Opens the browser's print window. */
export function PrintButton({ children, variant }: PrintButtonProps) {
  return (
    <Button type="button" variant={variant} onClick={() => window.print()}>
      {children}
    </Button>
  );
}
