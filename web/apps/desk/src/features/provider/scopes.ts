import type { Schema } from '@kehou/api/client'

export type ProviderScope = Schema<'ProviderDraft'>['scope'][number]

/** Scopes of service as people say them; the last one is never admitted. */
export const scopes: Record<ProviderScope, string> = {
  ARTS: '艺术',
  SPORTS: '体育',
  SCIENCE: '科技',
  LABOUR: '劳动',
  READING: '阅读',
  OTHER: '其他',
  SUBJECT_TUTORING: '学科类培训',
}

export function scopeText(scope: readonly ProviderScope[]): string {
  return scope.map((of) => scopes[of]).join('、')
}

/** Parts of a dossier, as a gap names them. */
export const parts: Record<string, string> = {
  introduction: '机构介绍',
  'licence.number': '许可证编号',
  'licence.issuer': '发证机关',
  'licence.from': '许可证发证日期',
  'licence.until': '许可证有效期',
  'licence.scan': '许可证扫描件',
  scope: '服务范围',
  'agreement.way': '协议：服务方式',
  'agreement.content': '协议：服务内容',
  'agreement.safety': '协议：安全措施',
  'agreement.from': '协议开始日期',
  'agreement.until': '协议截止日期',
  'agreement.scan': '协议扫描件',
  services: '服务项目',
  people: '派到学校的人员',
}
