import { useRouter } from "next/navigation";
import { useCallback, useTransition } from "react";

/**
 * Reads the page anew. What was pressed for is not done before the page shows it: a second press meanwhile would act on
 * what stood there before, and be refused as if a colleague had been quicker.
 */
export function useFreshPage(): { readonly waits: boolean; readonly fresh: () => void } {
  const router = useRouter();
  const [waits, start] = useTransition();
  const fresh = useCallback(() => start(() => router.refresh()), [router]);
  return { waits, fresh };
}
