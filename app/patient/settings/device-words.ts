import type { getTranslations } from "next-intl/server";

type Words = Awaited<ReturnType<typeof getTranslations<"sign-in.settings">>>;

/** How a device is kept, by its browser and its system (lib/auth/device-label.ts), in the reader's language. */
export function deviceWords(device: string, t: Words): string {
  const [browser, system] = device.split(" on ");
  if (browser !== undefined && system !== undefined) return t("deviceOn", { browser, system });
  return device === "Unknown device" ? t("deviceUnknown") : device;
}
