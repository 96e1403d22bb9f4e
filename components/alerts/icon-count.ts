import type { Signal } from "@/lib/contracts/session";
import { interrupts } from "@/lib/domain/triage/tiers";

const MOST = 9;

/** A square with a number, as large as a tab allows: red for what interrupts. */
function picture({ count, tier }: Signal): string {
  const words = count > MOST ? `${MOST}+` : String(count);
  const size = words.length > 1 ? 19 : 24;
  const fill = interrupts(tier) ? "#a3001b" : "#7a4b00";
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${fill}"/>` +
    `<text x="16" y="${16 + size * 0.36}" text-anchor="middle" font-family="sans-serif" font-weight="700" ` +
    `font-size="${size}" fill="#fff">${words}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

const links = () => document.head.querySelectorAll<HTMLLinkElement>('link[rel~="icon"]');

/** Puts a count into the tab's icon; answers how to give the page its own icon back. */
export function showIconCount(signal: Signal): () => void {
  const wanted = picture(signal);
  const own = new Map<HTMLLinkElement, string>();
  const write = () => {
    for (const link of links()) {
      if (link.href === wanted) continue;
      own.set(link, link.href);
      link.href = wanted;
    }
  };
  write();
  // A page of its own may bring its icon again.
  const observer = new MutationObserver(write);
  observer.observe(document.head, { childList: true });
  return () => {
    observer.disconnect();
    for (const [link, href] of own) link.href = href;
  };
}
