import type { Schema } from '@kehou/api/client'
import { serviceKinds, weekdaysText } from '@kehou/kit/slots'

type Period = Schema<'ServicePeriod'>
type Judged = Schema<'JudgedSubject'>

/** The periods by kind, kinds without one left out. */
export function byKind(periods: readonly Period[]): { kind: Period['kind']; name: string; periods: Period[] }[] {
  return (Object.keys(serviceKinds) as Period['kind'][])
    .map((kind) => ({ kind, name: serviceKinds[kind], periods: periods.filter((one) => one.kind === kind) }))
    .filter((group) => group.periods.length > 0)
}

/** Verdicts on the school and on its days, days with the same verdicts together: `周一至周五`. */
export function judgedGroups(judged: readonly Judged[]): { name: string; verdicts: Judged['verdicts'] }[] {
  const groups = new Map<string, { days: number[]; name: string; verdicts: Judged['verdicts'] }>()
  for (const one of judged) {
    const day = one.kind === 'DAY' ? Number(one.key.split('-')[1]) : 0
    const key = day ? JSON.stringify(one.verdicts) : 'school'
    const group = groups.get(key) ?? { days: [], name: '全校', verdicts: one.verdicts }
    if (day) group.days.push(day)
    groups.set(key, group)
  }
  return [...groups.values()]
    .filter((group) => group.verdicts.length > 0)
    .map(({ days, name, verdicts }) => ({ name: days.length > 0 ? weekdaysText(days) : name, verdicts }))
}
