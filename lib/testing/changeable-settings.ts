import { env } from "@/lib/env";

type Changeable = { -readonly [Name in keyof ReturnType<typeof env>]: ReturnType<typeof env>[Name] };

/**
 * The settings of this process, to be changed by a test, and how to put them back. Files share a process: one that was
 * not set before is taken away again, or each file after would send its mail to a server that has stopped.
 */
export function changeableSettings() {
  const settings = env() as Changeable;
  const before = { ...settings };
  const restore = () => {
    const added = Object.keys(settings).filter((name) => !(name in before));
    for (const name of added) Reflect.deleteProperty(settings, name);
    Object.assign(settings, before);
  };
  return { settings, restore };
}
