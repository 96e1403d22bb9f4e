import { type Obstacle, reachesServer } from "@/components/kiosk/ask-server";

/** How often a form that could not leave tries again. */
const AGAIN_MS = 3_000;

/**
 * Lets a form leave only while the server can be reached: a browser that fails on the way shows a page of its own, and
 * what was typed is gone. Until then the page keeps it, in its boxes alone, and the form leaves by itself.
 */
export function keepTyped(form: HTMLFormElement, waits: (behind: Obstacle) => void): () => void {
  let isSure = false;
  let isTrying = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let submitter: HTMLElement | null = null;
  let isGone = false;

  const attempt = async (): Promise<void> => {
    clearTimeout(timer);
    if (isTrying) return;
    isTrying = true;
    const reached = await reachesServer(() => !isGone && waits("slow"));
    isTrying = false;
    if (reached) {
      isSure = true;
      form.requestSubmit(submitter);
      return;
    }
    isGone = true;
    waits("gone");
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
