/** One day of a year's notice. */
export interface HolidayLine {
  date: string
  name: string
  off: boolean
}

export interface HolidayText {
  days: HolidayLine[]
  /** Lines, counted from 1, that could not be read. */
  unread: number[]
}

const LINE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?\s+(\S+)\s+(休|班)$/

/** Reads lines such as `2027-01-01 元旦 休` and `2027-02-20 春节 班`; empty lines are passed over. */
export function holidaysOf(text: string): HolidayText {
  const days: HolidayLine[] = []
  const unread: number[] = []
  text.split(/\r?\n/).forEach((line, i) => {
    const of = LINE.exec(line.normalize('NFKC').trim())
    if (of) {
      const [, year, month, day, name, what] = of
      days.push({
        date: `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`,
        name: name!,
        off: what === '休',
      })
    } else if (line.trim() !== '') unread.push(i + 1)
  })
  return { days, unread }
}
