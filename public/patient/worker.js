/**
 * The patient door without a network. It keeps one page, /patient/offline, which holds the clinic's numbers, the
 * instruction texts and the advice card and nothing about a person, and shows it where a page of this door cannot be
 * reached. A form post that fails is shown on that page with its fields, so that it can be sent again; the fields
 * live in that page only. Signing out clears all of it (Clear-Site-Data). See docs/decisions/0014.
 */
const KEPT = "patient-offline";
/** Words change with a release: a kept page is replaced when a page of the door is opened after this long. */
const STALE_MS = 6 * 60 * 60 * 1000;
/** Only posts that may be sent twice: each carries a key, or names the one question it answers. */
const MAY_BE_SENT_AGAIN = /^\/api\/(check-ins|exercise-sessions)(\/|$)/;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", (event) => event.waitUntil(keep(event.data.page)));

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.mode !== "navigate") return;
  const { pathname } = new URL(request.url);
  if (request.method === "POST" && MAY_BE_SENT_AGAIN.test(pathname))
    event.respondWith(posted(request, pathname));
  if (request.method === "GET" && pathname.startsWith("/patient/"))
    event.respondWith(fetch(request).catch(() => offlinePage(null)));
});

async function posted(request, action) {
  const sent = request.clone();
  try {
    return await fetch(request);
  } catch {
    const fields = [...new URLSearchParams(await sent.text())];
    return offlinePage({ action, fields });
  }
}

/** Keeps the page with its styles inside it and without scripts, in place of the one before. */
async function keep(page) {
  const cache = await caches.open(KEPT);
  const known = await cache.match(page);
  if (known && Date.now() - Number(known.headers.get("x-kept-at")) < STALE_MS) return;
  const reply = await fetch(page, { redirect: "error" });
  if (!reply.ok) return;
  const html = await withStyles((await reply.text()).replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, ""));
  for (const old of await cache.keys()) await cache.delete(old);
  await cache.put(page, new Response(html, { headers: { "x-kept-at": String(Date.now()) } }));
}

async function withStyles(html) {
  const links = [...html.matchAll(/<link\b[^>]*>/g)].map(([link]) => link);
  let whole = html;
  for (const link of links) {
    const href = /\bhref="([^"]+)"/.exec(link)?.[1];
    const style =
      /\brel="stylesheet"/.test(link) && href ? withoutFonts(await (await fetch(href)).text()) : null;
    // A function, since "$" means something in a replacement text. Preloads of scripts and fonts are of no use later.
    whole = whole.replace(link, () => (style === null ? "" : `<style nonce="NONCE">${style}</style>`));
  }
  return whole;
}

/** The phone's own letters do: a font is another file, which is not there without a network. */
const withoutFonts = (css) => css.replaceAll(/@font-face\s*\{[^}]*\}/g, "");

/** The kept page under a policy of its own: nothing but its own styles and the few lines below. */
async function offlinePage(unsent) {
  const cache = await caches.open(KEPT);
  const [page] = await cache.keys();
  const kept = page && (await cache.match(page));
  if (!kept) return Response.error();
  const nonce = crypto.randomUUID();
  const data = JSON.stringify({ unsent, now: Date.now() }).replaceAll("<", "\\u003c");
  const script = `<script nonce="${nonce}">(${onOfflinePage.toString()})(${data})</script>`;
  const html = (await kept.text())
    .replaceAll('nonce="NONCE"', `nonce="${nonce}"`)
    .replace("</body>", () => `${script}</body>`);
  return new Response(html, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": [
        "default-src 'none'",
        `style-src 'nonce-${nonce}'`,
        `script-src 'nonce-${nonce}'`,
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ].join("; "),
    },
  });
}

/** Runs in the page, as text: uses nothing of this file. Shows what the unsent answer calls for, and sends it again. */
function onOfflinePage({ unsent, now }) {
  const all = (selector) => [...document.querySelectorAll(selector)];
  if (unsent) showUnsent(unsent);
  else waitAndReload();

  function showUnsent({ action, fields }) {
    const given = Object.fromEntries(fields);
    const choice = `${given.step}=${given.answer}`;
    const clock = new Date(now + 4 * 60 * 60 * 1000).toLocaleTimeString([], {
      hour: "2-digit",
      minute: "2-digit",
    });
    for (const section of all("[data-choices]")) {
      section.hidden = !section.dataset.choices.split(" ").includes(choice);
      for (const line of section.querySelectorAll("p")) {
        if (line.childElementCount === 0) line.textContent = line.textContent.replace("{time}", clock);
      }
    }
    for (const title of all("[data-unsent-title]")) title.textContent = title.dataset.unsentTitle;
    // Led through this one thing, as on the pages of the check-in.
    for (const whole of all("[data-offline]")) whole.dataset.led = "";
    document.title = all("[data-choices]:not([hidden]) h2")[0]?.textContent ?? document.title;
    for (const element of all("[data-lead], [data-try-again]")) element.hidden = true;
    const [form] = all("form[data-unsent]");
    form.hidden = false;
    form.action = action;
    for (const [name, value] of fields) {
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = name;
      field.value = value;
      form.append(field);
    }
    whenReachable(() => form.submit());
  }

  function waitAndReload() {
    for (const link of all("[data-try-again] a")) link.href = location.href;
    whenReachable(() => location.reload());
  }

  function whenReachable(go) {
    const ask = async () => {
      const up = await fetch("/api/health", { cache: "no-store" }).then(
        (reply) => reply.ok,
        () => false,
      );
      if (up) go();
      else setTimeout(ask, 5000);
    };
    addEventListener("online", ask);
    setTimeout(ask, 5000);
  }
}
