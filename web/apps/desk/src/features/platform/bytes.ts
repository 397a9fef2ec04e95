const UNITS = ['B', 'KB', 'MB', 'GB', 'TB']

/** A size as people read it: `1.5 GB`. */
export function bytes(size: number): string {
  let value = size
  let unit = 0
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000
    unit++
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${UNITS[unit]}`
}

/** How many hours old a backup is. */
export function backupAge(finishedAt: string, now: string): number {
  return (new Date(now).getTime() - new Date(finishedAt).getTime()) / 3_600_000
}
