import type { Schema } from '@kehou/api/client'
import { dayText, span, weekdayName } from '@kehou/kit/dates'

/** `周二 16:30–17:30，9月22日至12月29日`. */
export function slotText(slot: Schema<'ServiceSlot'>): string {
  return `${weekdayName(slot.weekday)} ${span(slot.from, slot.to)}，${dayText(slot.firstDay)}至${dayText(slot.lastDay)}`
}

/** A slot as a form begins with it: the server's times without seconds. */
export function formSlot(slot: Schema<'ServiceSlot'>): Schema<'ServiceSlot'> {
  return { ...slot, from: slot.from.slice(0, 5), to: slot.to.slice(0, 5) }
}
