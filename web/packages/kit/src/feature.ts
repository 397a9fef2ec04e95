import type { RouteRecordRaw } from 'vue-router'
import type { IconName } from './icons'

/** An entry of the menu: where it leads, and for which roles it is there. */
export interface MenuEntry {
  to: string
  title: string
  icon: IconName
  /** The heading it stands under; entries without one come first. */
  group?: string
  /** Smaller stands higher within its group. */
  order: number
  roles: readonly string[]
}

/** What a feature folder hands to its app. The server decides what a role may do; this decides what it sees. */
export interface Feature {
  name: string
  routes: RouteRecordRaw[]
  menu?: MenuEntry[]
  /** Work that goes on while somebody in this role is signed in, whatever page is open; `start` returns its end. */
  background?: { role: string; start: () => () => void }
}

export interface MenuGroup {
  title: string | undefined
  entries: MenuEntry[]
}

/** The menu of a role: groups in the order of their first entry, entries in theirs. */
export function menuOf(features: readonly Feature[], role: string | undefined): MenuGroup[] {
  const entries = features
    .flatMap((feature) => feature.menu ?? [])
    .filter((entry) => role !== undefined && entry.roles.includes(role))
    .sort((a, b) => a.order - b.order)
  const groups = new Map<string | undefined, MenuEntry[]>()
  for (const entry of entries) groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry])
  return [...groups]
    .map(([title, of]) => ({ title, entries: of }))
    .sort((a, b) => Number(a.title !== undefined) - Number(b.title !== undefined))
}
