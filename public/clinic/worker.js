/** The staff's part of this browser while no page is open: shows "Please open the portal", and opens it. */
self.addEventListener("push", (event) => {
  const { id, text } = event.data.json();
  event.waitUntil(
    self.registration.showNotification("Plumbline", {
      body: text,
      // A later try of the same notice replaces the first, and still makes itself heard.
      tag: id,
      renotify: true,
      requireInteraction: true,
    }),
  );
});

async function openAlerts() {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const open = pages.find(({ url }) => new URL(url).pathname.startsWith("/clinic/"));
  if (open) return open.focus();
  return self.clients.openWindow("/clinic/alerts");
}

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openAlerts());
});
