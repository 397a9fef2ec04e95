import type { Words } from '../words'

export const supervision: Words = {
  days_backwards: () => ({ says: '结束日期早于开始日期。', next: '请核对日期。' }),
}
