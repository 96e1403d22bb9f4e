/**
 * The patient door without a network. It keeps one page for everybody, /patient/offline, with the clinic's numbers, the
 * instruction texts and the advice card; and for the one patient signed in here their plan and check-in of today
 * (PLAN, CHECK_IN) with the files and figures these use. Another patient's are deleted before anything is kept, and
 * signing out clears all of it (Clear-Site-Data). See docs/decisions/0014 and 0021.
 */
const KEPT = "patient-offline";
/** One cache for each owner; there is never more than one. */
const OWN = "patient-own-";
/** Set by lib/client/outbox/leave.ts: somebody has signed out on this phone, and the server does not know yet. */
const LEAVING = "patient-leaving";
/** Answers that only the server can open; see lib/client/outbox/store.ts. */
const OUTBOX = "plumbline-outbox";
const BATCH = 60;
const SIGN_OUT = "/api/session/sign-out";
const PLAN = "/patient/kept-plan";
const CHECK_IN = "/patient/kept-check-in";
/** Kept as they are: their forms are closed into the outbox where they cannot be sent. */
const AS_THEY_ARE = ["/patient/tight", "/patient/history", "/patient/walk"];
const OWN_PAGES = [PLAN, CHECK_IN, ...AS_THEY_ARE];
/** Words change with a release: a kept page is replaced when a page of the door is opened after this long. */
const STALE_MS = 6 * 60 * 60 * 1000;
/** A plan changes with each answer and each visit. */
const STALE_OWN_MS = 5 * 60 * 1000;
/** Only posts that may be sent twice: each carries a key, or names the one question it answers. */
const MAY_BE_SENT_AGAIN =
  /^\/api\/(check-ins|exercise-sessions|self-checks|history|walk-tests|lapse-answers|own-messages)(\/|$)/;
/** A network that neither carries nor breaks is none: this long a page or a post may stay without an answer. */
const PATIENCE_MS = 4_000;
/** Where a page takes this long, the server is asked for a word, which tells a slow page from a dead network. */
const DOUBT_MS = 2_500;
/** A file that is kept waits for the server's no longer than this, and a page that has come for the phone's storage. */
const KEPT_FILE_MS = 1_500;
/** What the kept pages are made of; the photos of a clinic's own exercises among them. */
const FILES = /^\/(_next\/static|api\/figures|api\/files)\//;
const FILE_NAMES =
  /\/_next\/static\/[\w./~-]+\.(?:js|css|woff2)|\/api\/figures\/\w+\/[\w-]+|\/api\/files\/[0-9a-f-]{36}/g;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", (event) => {
  const { page, owner, fresh } = event.data;
  event.waitUntil(Promise.all([keep(page), keepOwn(owner, fresh)]));
});

/** A reminder that the patient asked for on this phone. It says nothing of anybody. */
addEventListener("push", (event) => {
  const { id, text } = event.data.json();
  event.waitUntil(registration.showNotification("Plumbline", { body: text, tag: id }));
});
addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openToday());
});

async function openToday() {
  const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const open = pages.find(({ url }) => new URL(url).pathname.startsWith("/patient/"));
  return open ? open.focus() : clients.openWindow("/patient/today");
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.mode !== "navigate") {
    if (request.method === "GET" && FILES.test(pathname)) event.respondWith(file(request));
    return;
  }
  const answer = request.method === "POST" ? toPost(request, pathname) : visited(event, request, pathname);
  if (answer) event.respondWith(answer);
});

function visited(event, request, pathname) {
  if (request.method !== "GET") return null;
  // A tab taken up again at a form's address, without what it posted: the server has no page there.
  if (MAY_BE_SENT_AGAIN.test(pathname)) return Promise.resolve(Response.redirect("/patient/today", 302));
  return pathname.startsWith("/patient/") ? opened(event, request, pathname) : null;
}

/** The answer to a form; null where the network alone gives it. */
function toPost(request, pathname) {
  if (MAY_BE_SENT_AGAIN.test(pathname)) return posted(request, pathname);
  if (pathname === SIGN_OUT) return signedOut(request);
  // Somebody signs in here: whatever of somebody else is still kept goes first.
  return pathname.startsWith("/api/patient-sign-in") ? forgetOwn().then(() => fetch(request)) : null;
}

/**
 * Fetches, and fails as without a network where the server is not heard of within PATIENCE_MS: a network that hangs. A
 * server that answers a word meanwhile is only slow, and is waited for. What was posted may arrive all the same: its key
 * makes the second time harmless. (No signal on the request: that would make it another one than a navigation.)
 */
async function reach(request) {
  let doubt;
  const silence = new Promise((_, reject) => {
    doubt = setTimeout(async () => {
      if (!(await isUp(PATIENCE_MS - DOUBT_MS))) reject(new Error("no answer"));
    }, DOUBT_MS);
  });
  try {
    return await Promise.race([fetch(request).then(ofServer), silence]);
  } finally {
    clearTimeout(doubt);
  }
}

/** What a proxy says while the server behind it is away, started anew say, is an answer of nobody. */
const ofServer = (reply) => {
  if ([502, 503, 504].includes(reply.status)) throw new Error("no server");
  return reply;
};

const after = (ms, value) => new Promise((go) => setTimeout(go, ms, value));

/** Whether the server and its database answer in time. */
const isUp = (patience) =>
  fetch("/api/health/database", { cache: "no-store", signal: AbortSignal.timeout(patience) }).then(
    (reply) => reply.ok,
    () => false,
  );

async function opened(event, request, pathname) {
  if (await caches.has(LEAVING))
    return (await leave())
      ? Response.redirect("/patient/sign-in?done=signed-out", 302)
      : offlinePage(null, true);
  try {
    const reply = await reach(request);
    // Nobody is signed in here: the session before is over, and what it left can go its way.
    if (pathname.startsWith("/patient/sign-in")) event.waitUntil(Promise.all([forgetOwn(), sendSealed()]));
    return reply;
  } catch {
    return withoutNetwork(pathname);
  }
}

/**
 * Signing out clears this phone whether or not the server hears of it now. The page asks first and does so itself; but
 * its script may not run yet, and a network that carries nothing looks like one to it.
 */
async function signedOut(request) {
  try {
    if ((await sendSealed()) === 0) return await reach(request);
  } catch {
    // As without a network.
  }
  await (await caches.open(LEAVING)).put("/patient/leaving", new Response(""));
  await forgetOwn();
  await forgetPlaces();
  return Response.redirect("/patient/today", 303);
}

/** Where somebody was in their session and answers: all of the outbox but what is closed. */
async function forgetPlaces() {
  const db = await openOutbox();
  for (const store of db?.objectStoreNames ?? [])
    if (store !== "items") await done(db.transaction(store, "readwrite").objectStore(store).clear());
  db?.close();
}

/** Sends what is closed, then ends the session. False where the server cannot be reached. */
async function leave() {
  try {
    const left = await sendSealed();
    await fetch(SIGN_OUT, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      // The answer to a plain sign-out clears the phone, and with it what could not be sent.
      body: left === 0 ? "" : "kept=1",
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await caches.delete(LEAVING);
    return true;
  } catch {
    return false;
  }
}

/**
 * Sends every closed answer on this phone, as nobody; answers how many of them only this phone has. What was not filed
 * stays with why, as lib/client/outbox/send.ts has it. Throws without a network.
 */
async function sendSealed() {
  const db = await openOutbox();
  if (db === null) return 0;
  try {
    for (;;) {
      const all = await done(db.transaction("items").objectStore("items").getAll());
      const sent = all
        .filter(({ notFiled }) => notFiled === undefined)
        .sort((a, b) => a.at - b.at)
        .slice(0, BATCH);
      const results = sent.length === 0 ? [] : await resultsOf(sent);
      const settled = results.filter(({ result }) => result !== "later");
      if (settled.length === 0) return all.filter(({ notFiled }) => notFiled !== "unfiled").length;
      const store = db.transaction("items", "readwrite").objectStore("items");
      for (const { id, result } of settled) {
        const item = sent.find((one) => one.id === id);
        if (result === "stored") await done(store.delete(id));
        // Read and let go on a page meanwhile, it does not come back.
        else if (item && (await done(store.getKey(id)))) await done(store.put({ ...item, notFiled: result }));
      }
    }
  } finally {
    db.close();
  }
}

async function resultsOf(sent) {
  const reply = await fetch("/api/outbox", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ items: sent.map(({ id, box }) => ({ id, box })) }),
    credentials: "omit",
    signal: AbortSignal.timeout(4 * PATIENCE_MS),
  });
  return reply.ok ? (await reply.json()).items : [];
}

/** The server has heard what lib/client/outbox/keep-posted.ts kept of this form. What stays is sent again, to no harm. */
async function letGo(id) {
  const db = await openOutbox();
  if (db) await done(db.transaction("items", "readwrite").objectStore("items").delete(id));
  db?.close();
}

/** Null where no answer was ever kept: opening would make it. */
async function openOutbox() {
  if (!(await indexedDB.databases()).some(({ name }) => name === OUTBOX)) return null;
  const db = await done(indexedDB.open(OUTBOX));
  if (db.objectStoreNames.contains("items")) return db;
  db.close();
  return null;
}

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Like which page, which kept page stands in for it, and where in it; $1 is what the address names. */
const STAND_INS = [
  [/^\/patient\/(?:kept-plan|today|session)$/, PLAN, ""],
  [
    /^\/(?:patient|api)\/(?:session|exercise-sessions)\/[\w-]+\/(?:hurts|pain-stops)\/([\w-]+)$/,
    PLAN,
    "#hurt-$1",
  ],
  [/^\/api\/exercise-sessions\/[\w-]+\/pain-stops\/([\w-]+)\/swap$/, PLAN, "#swap-$1"],
  [/^\/patient\/session\//, PLAN, "#go"],
  [/^\/patient\/morning\//, PLAN, "#morning"],
  [/^\/patient\/(?:kept-)?check-in$/, CHECK_IN, ""],
];

function standIn(pathname) {
  if (AS_THEY_ARE.includes(pathname)) return [pathname, ""];
  for (const [like, page, place] of STAND_INS) {
    const found = like.exec(pathname);
    if (found) return [page, place.replace("$1", found[1] ?? "")];
  }
  return null;
}

/** A session or check-in begun without a network begins on the phone, and a pain is told there. */
function whatToAsk(action) {
  if (action === "/api/exercise-sessions") return [PLAN, "#go"];
  if (action === "/api/check-ins/start") return [CHECK_IN, ""];
  return action.includes("/pain-stops/") ? standIn(action) : null;
}

async function withoutNetwork(pathname) {
  const wanted = standIn(pathname);
  const kept = wanted && (await caches.match(wanted[0], { ignoreVary: true }));
  if (!kept) return offlinePage(null);
  if (pathname !== wanted[0]) return Response.redirect(wanted.join(""), 302);
  return AS_THEY_ARE.includes(pathname) ? withFreshKeys(kept) : kept;
}

/** A form's key makes one thing of what is sent twice: opened again, the same page is another answer. */
async function withFreshKeys(kept) {
  let html = await kept.text();
  for (const [input] of html.matchAll(/<input\b[^>]*\bname="clientKey"[^>]*>/g)) {
    const key = /\bvalue="([0-9a-f-]{36})"/.exec(input)?.[1];
    if (key) html = html.replaceAll(key, crypto.randomUUID());
  }
  return new Response(html, { headers: kept.headers });
}

async function file(request) {
  const kept = await caches.match(request, { ignoreVary: true });
  if (!kept) return fetch(request);
  return Promise.race([fetch(request).catch(() => kept), after(KEPT_FILE_MS, kept)]);
}

async function forgetOwn(but) {
  for (const name of await caches.keys()) if (name.startsWith(OWN) && name !== but) await caches.delete(name);
}

/** Keeps this owner's pages, and the files they are made of, in place of anybody else's. */
async function keepOwn(owner, fresh) {
  const name = OWN + owner;
  await forgetOwn(name);
  const cache = await caches.open(name);
  for (const page of OWN_PAGES) {
    const known = await cache.match(page);
    if (known && !fresh && Date.now() - Number(known.headers.get("x-kept-at")) < STALE_OWN_MS) continue;
    const reply = await fetch(page, { redirect: "error" });
    if (!reply.ok) continue;
    const html = await reply.text();
    await keepFiles(cache, html);
    const headers = new Headers(reply.headers);
    headers.set("x-kept-at", String(Date.now()));
    await cache.put(page, new Response(html, { headers }));
  }
}

/** The files a text names, and those that these name: scripts that are loaded later, fonts. */
async function keepFiles(cache, text) {
  const named = text.match(FILE_NAMES) ?? [];
  const chunks = (text.match(/static\/chunks\/[\w./~-]+\.(?:js|css)/g) ?? []).map((path) => `/_next/${path}`);
  for (const url of new Set([...named, ...chunks])) {
    if (await cache.match(url, { ignoreVary: true })) continue;
    const reply = await fetch(url).catch(() => null);
    if (!reply?.ok) continue;
    await cache.put(url, reply.clone());
    if (/\.(js|css)$/.test(url)) await keepFiles(cache, await reply.text());
  }
}

async function posted(request, action) {
  const sent = request.clone();
  const { search, searchParams } = new URL(request.url);
  const kept = searchParams.get("kept");
  try {
    const reply = await reach(request);
    // The server leads on from each form it has heard. Any other answer is of something before it, or that nobody is signed in.
    if (kept && reply.type === "opaqueredirect")
      await Promise.race([letGo(kept).catch(() => null), after(KEPT_FILE_MS)]);
    return reply;
  } catch {
    const start = whatToAsk(action);
    if (start && (await caches.match(start[0], { ignoreVary: true })))
      return Response.redirect(start.join(""), 303);
    const fields = [...new URLSearchParams(await sent.text())];
    return offlinePage({ action: action + search, fields });
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
async function offlinePage(unsent, left = false) {
  const cache = await caches.open(KEPT);
  const [page] = await cache.keys();
  const kept = page && (await cache.match(page));
  if (!kept) return Response.error();
  const nonce = crypto.randomUUID();
  const data = JSON.stringify({ unsent, left }).replaceAll("<", "\\u003c");
  const script = `<script nonce="${nonce}">(${onOfflinePage.toString()})(${data}, ${isUp.toString()})</script>`;
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

/** Runs in the page, as text: uses nothing of this file but `isUp`, which is handed over as text too. Shows what the unsent answer calls for, and sends it again. */
function onOfflinePage({ unsent, left }, isUp) {
  const all = (selector) => [...document.querySelectorAll(selector)];
  for (const words of all("[data-left]")) words.hidden = !left;
  if (left) sessionStorage.clear();
  if (unsent) showUnsent(unsent);
  else waitAndReload();

  function showUnsent({ action, fields }) {
    const given = Object.fromEntries(fields);
    const [, , sentTo] = action.split(/[/?]/);
    const choices = [
      `${given.step}=${given.answer}`,
      ...fields.map(([name, value]) => `${sentTo}.${name}=${value}`),
    ];
    for (const section of all("[data-choices]"))
      section.hidden = !section.dataset.choices.split(" ").some((choice) => choices.includes(choice));
    for (const title of all("[data-unsent-title]")) title.textContent = title.dataset.unsentTitle;
    // What to do comes before what became of the answer; what can wait until it is sent stands below.
    const [instruction] = all(".instruction:not([hidden])");
    for (const header of all("[data-offline] > header")) instruction?.after(header);
    // Led through this one thing, as on the pages of the check-in.
    for (const whole of all("[data-offline]")) whole.dataset.led = "";
    document.title = instruction?.querySelector("h2").textContent ?? document.title;
    for (const element of all("[data-lead], [data-try-again]")) element.hidden = true;
    sayWhereKept(action);
    const [form] = all("form[data-unsent]");
    form.hidden = false;
    form.action = action;
    for (const [name, value] of fields)
      form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
    whenReachable(() => form.submit());
  }

  function sayWhereKept(action) {
    const place = action.includes("?kept=") ? "phone" : "page";
    for (const words of all("[data-kept]")) words.hidden = words.dataset.kept !== place;
  }

  function waitAndReload() {
    for (const link of all("[data-try-again] a")) link.href = location.href;
    whenReachable(() => location.reload());
  }

  function whenReachable(go) {
    const ask = async () => {
      if (await isUp(4000)) go();
      else setTimeout(ask, 5000);
    };
    addEventListener("online", ask);
    setTimeout(ask, 5000);
  }
}
