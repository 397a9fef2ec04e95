const units = ['B', 'KB', 'MB', 'GB', 'TB']

/** `12.5 MB` of a number of bytes, counted in 1024s as the limits are. */
export function size(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10))
  return `${Number((bytes / 1024 ** step).toFixed(1))} ${units[step]}`
}
