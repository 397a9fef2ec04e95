import type { Schema } from '@kehou/api/client'
import { span, weekdayName } from './dates'

type OfferingSlot = Schema<'OfferingSlot'>
type When = Pick<OfferingSlot, 'weekday' | 'from' | 'to' | 'weeks' | 'date'>

export const weeksWords: Record<OfferingSlot['weeks'], string> = { EVERY: '每周', ODD: '单周', EVEN: '双周' }

/** 组织形式 of a class. */
export const organisationForms: Record<Schema<'Offering'>['form'], string> = {
  ADMIN_CLASS: '行政班',
  WITHIN_GRADE: '年级内混班',
  ACROSS_SCHOOL: '全校混班',
  WALKING: '走班',
}

/** `周三`, `单周周三`, or `10月14日周三` where it is that day only. */
function dayText(slot: Pick<When, 'weekday' | 'weeks' | 'date'>): string {
  return cycleText(slot, '') + weekdayName(slot.weekday)
}

/** In which weeks (`单周`), or on which day (`10月14日`). */
export function cycleText({ weeks, date }: Pick<When, 'weeks' | 'date'>, every = weeksWords.EVERY): string {
  if (date) return `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`
  return weeks === 'EVERY' ? every : weeksWords[weeks]
}

/** `周三 16:30–17:20`, with `单周`, `双周` or the date before it where it is not every week. */
export function whenText(slot: When): string {
  return `${dayText(slot)} ${span(slot.from, slot.to)}`
}

/** All times of a class; days with the same time together: `周一、周三 16:30–17:20`. */
export function timesText(slots: readonly When[]): string {
  const days = new Map<string, string[]>()
  for (const slot of slots) {
    const time = span(slot.from, slot.to)
    days.set(time, [...(days.get(time) ?? []), dayText(slot)])
  }
  return [...days].map(([time, names]) => `${names.join('、')} ${time}`).join('，') || '时间待排'
}

/** All places of a class, each once. */
export function placesText(slots: readonly Pick<OfferingSlot, 'venueName'>[]): string {
  return [...new Set(slots.map((slot) => slot.venueName))].join('、') || '场地待排'
}

/** The slots of that weekday. */
export function slotsOn<T extends When>(slots: readonly T[], weekday: number): T[] {
  return slots.filter((slot) => slot.weekday === weekday)
}

/** 课后服务类型. */
export const serviceKinds: Record<Schema<'ServicePeriod'>['kind'], string> = {
  SCHOOL_DAY: '教学日课后服务',
  EVENING_STUDY: '晚自习',
  LATE_CARE: '延时托管',
  WEEKEND: '周末托管',
  HOLIDAY: '寒暑假托管',
}

/** `周一至周五` where the days follow each other, else `周二、周四`. */
export function weekdaysText(days: readonly number[]): string {
  const sorted = [...days].sort((a, b) => a - b)
  const first = sorted[0]
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return ''
  const inRow = sorted.length > 2 && last - first === sorted.length - 1
  return inRow ? `${weekdayName(first)}至${weekdayName(last)}` : sorted.map((day) => weekdayName(day)).join('、')
}
