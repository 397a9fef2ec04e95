const grouped = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** Whole fen as people here write money: 12000 → `¥120.00`, -5 → `-¥0.05`. */
export function yuan(fen: number): string {
  return (fen < 0 ? '-¥' : '¥') + grouped.format(Math.abs(fen) / 100)
}

/** A fee as a family reads it: nothing to pay is a word, not a number. */
export function fee(fen: number): string {
  return fen === 0 ? '免费' : yuan(fen)
}

/** What someone typed as yuan, in whole fen; `undefined` where it is not an amount with at most two decimals. */
export function fenOf(typed: string): number | undefined {
  const text = typed.normalize('NFKC').replace(/[¥,\s元]/g, '')
  const parts = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text)
  if (!parts) return undefined
  return Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
}
