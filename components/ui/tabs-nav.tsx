import { NavLinks, type NavItem } from "@/components/ui/nav-links";

export type TabsNavProps = { readonly label: string; readonly items: readonly NavItem[] };

/** Tabs that are links, each with its own address. They scroll sideways where they do not fit. */
export function TabsNav({ label, items }: TabsNavProps) {
  return <NavLinks label={label} items={items} className="tabs" linkClassName="tab" />;
}
