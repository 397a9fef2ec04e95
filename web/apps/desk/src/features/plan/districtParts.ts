import type { Schema } from '@kehou/api/client'

export type DistrictPart = Schema<'DistrictSection'>['part']
export type ModelKind = Schema<'OperatingModel'>['model']

export const districtParts: Record<DistrictPart, string> = {
  MANAGEMENT: '管理模式',
  OPERATION: '运营模式',
  COURSES: '课程与师资',
  FUNDS: '收费与经费',
  SAFETY: '安全保障',
  SUPERVISION: '监督评估',
}

/** What each part is expected to say, for the one who writes it. */
export const districtHints: Record<DistrictPart, string> = {
  MANAGEMENT: '谁牵头、哪些部门分工、学校怎样报告。',
  OPERATION: '特色课程由谁组织、怎样进校、怎样考核。',
  COURSES: '课程库和师资库怎样组建，谁评审，多久更新。',
  FUNDS: '收费标准的文号、经费进哪个账户、怎样发课时费。',
  SAFETY: '校外人员怎样核查、离校怎样护送、意外怎样处置。',
  SUPERVISION: '怎样检查、多久通报一次、家长意见怎样处理。',
}

export const modelKinds: Record<ModelKind, string> = {
  MUNICIPAL: '参照市直属学校的模式',
  OWN: '县区自主确定的模式',
}
