import type { Schema } from '@kehou/api/client'
import { yuan } from '@kehou/kit/money'
import { share } from '@kehou/kit/words'

type Row = Schema<'OverviewRow'>

/** A figure that the chart can draw, one bar a row. */
export interface Figure {
  title: string
  unit: string
  value: (row: Row) => number
  show: (value: number) => string
}

const whole = (value: number) => value.toLocaleString('zh-CN')
const percent = (value: number) => value.toFixed(1)
const ratio = (part: number, of: number) => (of === 0 ? 0 : (part / of) * 100)

export const figures: Record<string, Figure> = {
  served: { title: '参加率', unit: '%', value: (row) => ratio(row.pupilsServed, row.pupils), show: percent },
  present: { title: '到课率', unit: '%', value: (row) => ratio(row.present, row.expected), show: percent },
  pupils: { title: '参加学生', unit: '人', value: (row) => row.pupilsServed, show: whole },
  held: { title: '已上课次', unit: '节', value: (row) => row.held, show: whole },
  paid: { title: '已付款', unit: '', value: (row) => row.paidFen ?? 0, show: yuan },
}

/** What a rate is of, in words for the reader of a figure card. */
export function rates(row: Row): { served: string; present: string } {
  return { served: share(row.pupilsServed, row.pupils), present: share(row.present, row.expected) }
}

/** A metric's value as people read it; nothing to count against is said so. */
export function metricText(metric: Schema<'OverviewMetric'>): string {
  return metric.value == null ? '尚无数据' : `${(metric.value / 10).toFixed(1)}%`
}

/** Why a school may be left out of a figure. */
export const flags: Record<string, string> = { VILLAGE: '村小', TEACHING_POINT: '教学点', BOARDING: '寄宿制学校' }

/** The figures of a school's day, as the nightly recount names them. */
export const figureNames: Record<string, string> = {
  sessions: '应上课次',
  held: '已上课次',
  expected: '应到人次',
  present: '实到人次',
  orders: '订单',
  paidFen: '已付款',
  refundedFen: '已退款',
}

/** A recounted figure in its unit: money in yuan, all else whole. */
export function figureText(figure: string, value: number): string {
  return figure.endsWith('Fen') ? yuan(value) : whole(value)
}
