import type { Facts } from '../problem'

/** A fact as text, or the words given where the server did not send it. */
export function fact(facts: Facts, name: string, otherwise = '—'): string {
  const value = facts[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : otherwise
}

/** A fact as a number, where it is one. */
export function count(facts: Facts, name: string): number | undefined {
  const value = facts[name]
  return typeof value === 'number' ? value : undefined
}
