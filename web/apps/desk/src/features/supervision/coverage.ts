import type { Schema } from '@kehou/api/client'

export const schoolTypes: Record<Schema<'CoverageLine'>['type'], string> = {
  CENTRAL: '城区学校和乡镇中心校',
  VILLAGE: '村小',
  TEACHING_POINT: '教学点',
  BOARDING: '寄宿制学校',
}

/** What a school has to clear, in words. */
export function gapText(gap: Pick<Schema<'CoverageGap'>, 'due' | 'serving' | 'wanting' | 'unplaced'>): string {
  return [
    gap.due && !gap.serving ? '没有开展课后服务' : '',
    gap.wanting == null ? '本学期没有征询家长' : '',
    gap.unplaced ? `${gap.unplaced} 个孩子没有安排` : '',
  ]
    .filter(Boolean)
    .join('；')
}
