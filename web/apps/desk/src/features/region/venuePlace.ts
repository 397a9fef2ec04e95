import type { Schema } from '@kehou/api/client'

/** 启智楼 3 层: as much of it as is known. */
export function venuePlace({ building, floor }: Pick<Schema<'Venue'>, 'building' | 'floor'>): string {
  const storey = floor == null ? '' : floor < 0 ? `地下 ${-floor} 层` : `${floor} 层`
  return [building ?? '', storey].filter(Boolean).join(' ')
}
