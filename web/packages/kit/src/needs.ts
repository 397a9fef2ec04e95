import type { Schema } from '@kehou/api/client'

export type Need = Schema<'NeedClaim'>['needs'][number]

/** Why a child comes first, as families and offices say it. */
export const needWords: Record<Need, string> = {
  LEFT_BEHIND: '留守儿童',
  MIGRANT_FAMILY: '进城务工人员随迁子女',
  ORPHAN: '孤儿',
  HONOURED_FAMILY: '烈士或优抚家庭子女',
  DISABILITY: '残疾儿童',
  INCLUSIVE_SCHOOLING: '随班就读',
  FINANCIAL_AID: '家庭经济困难',
}

/** What usually proves it. */
export const needProofs: Record<Need, string> = {
  LEFT_BEHIND: '社区或村委会证明，或父母在外务工的合同、社保记录',
  MIGRANT_FAMILY: '居住证，或务工合同、社保记录',
  ORPHAN: '儿童福利证，或民政部门证明',
  HONOURED_FAMILY: '烈属证、优抚证明',
  DISABILITY: '残疾人证，或医院诊断证明',
  INCLUSIVE_SCHOOLING: '随班就读批准材料',
  FINANCIAL_AID: '低保证、特困证明，或民政部门认定材料',
}

/** `留守儿童、残疾儿童` */
export function needsText(needs: readonly Need[]): string {
  return needs.map((need) => needWords[need]).join('、')
}
