/** How often a form that could not leave tries again, and how long one try may take. */
const AGAIN_MS = 3_000;
const PATIENCE_MS = 4_000;

/** True when the server answers at all; what it answers, the form itself finds out. */
export async function reachesServer(): Promise<boolean> {
  if (!navigator.onLine) return false;
  try {
    await fetch("/api/kiosk/hold", { cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) });
    return true;
  } catch {
    return false;
  }
}

/**
 * Lets a form leave only while the server can be reached: a browser that fails on the way shows a page of its own, and
 * what was typed is gone. Until then the page keeps it, in its boxes alone, and the form leaves by itself.
 */
export function keepTyped(form: HTMLFormElement, waits: (isWaiting: boolean) => void): () => void {
  let isSure = false;
  let isTrying = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let submitter: HTMLElement | null = null;

  const attempt = async (): Promise<void> => {
    clearTimeout(timer);
    if (isTrying) return;
    isTrying = true;
    const reached = await reachesServer();
    isTrying = false;
    if (reached) {
      isSure = true;
      form.requestSubmit(submitter);
      return;
    }
    waits(true);
    timer = setTimeout(() => void attempt(), AGAIN_MS);
  };
  const submitted = (event: SubmitEvent): void => {
    if (isSure) return;
    event.preventDefault();
    submitter = event.submitter;
    void attempt();
  };
  const back = (): void => {
    if (timer !== undefined) void attempt();
  };

  form.dataset["keepsTyped"] = "";
  form.addEventListener("submit", submitted);
  addEventListener("online", back);
  return () => {
    clearTimeout(timer);
    form.removeEventListener("submit", submitted);
    removeEventListener("online", back);
  };
}
