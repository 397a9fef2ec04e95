import type { Schema } from '@kehou/api/client'

type Self = Schema<'PoolSelf'>
export type Draft = Schema<'PoolDraft'>

/** What the form starts from: what was said last, or nothing yet. */
export function draftOf(self: Self | undefined, name: string): Draft {
  const entry = self?.entry
  const near = self?.authorities.find((of) => of.usual)?.number
  return {
    name: entry?.name ?? name,
    kind: entry?.kind ?? 'RETIRED',
    authority: entry?.authority ?? near ?? 0,
    districts: entry?.districts ?? (near === undefined ? [] : [near]),
    categories: entry?.categories ?? [],
    specialties: entry?.specialties ?? [],
    standard: self?.dossier?.dossier.category ?? 'GENERAL',
    teachingYears: entry?.teachingYears ?? 0,
    workYears: self?.dossier?.dossier.workYears ?? 0,
    times: entry?.times.map((of) => ({ ...of, from: of.from.slice(0, 5), to: of.to.slice(0, 5) })) ?? [],
    introduction: entry?.introduction ?? '',
    version: entry?.version,
  }
}

/** `竹编、剪纸` typed on a phone, as a list. */
export function wordsOf(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[、，,;；\s]+/)
        .map((of) => of.trim())
        .filter(Boolean),
    ),
  ].slice(0, 10)
}

/** What the form still needs, in words; nothing when it may be sent. */
export function lacks(draft: Draft): string | undefined {
  if (draft.name.trim().length < 2) return '请写姓名。'
  if (draft.districts.length === 0) return '请选愿去的县区。'
  if (draft.categories.length === 0) return '请选能教的类别。'
  if (draft.times.length === 0) return '请选哪天能来。'
  if (draft.times.some((of) => of.from >= of.to)) return '结束时间要晚于开始时间。'
  return undefined
}
