import type { Schema } from '@kehou/api/client'

type Checks = Schema<'ClearanceChecks'>

/** One of the five checks of a person from outside: its day, and its result where it can go wrong. */
export interface CheckLine {
  title: string
  hint: string
  on: 'identityOn' | 'certificatesOn' | 'offenceOn' | 'healthOn' | 'conductOn'
  result?: 'offenceClear' | 'healthFit' | 'conductGood'
  good: string
  bad?: string
}

export const checkLines: readonly CheckLine[] = [
  { title: '身份', hint: '证件与本人相符', on: 'identityOn', good: '相符' },
  { title: '证书', hint: '复印件与原件相符', on: 'certificatesOn', good: '相符' },
  {
    title: '无犯罪记录',
    hint: '向公安机关查询违法犯罪信息',
    on: 'offenceOn',
    result: 'offenceClear',
    good: '无记录',
    bad: '有记录',
  },
  { title: '健康', hint: '体检证明，适合在校工作', on: 'healthOn', result: 'healthFit', good: '适合', bad: '不适合' },
  { title: '品行', hint: '师德与品行考察', on: 'conductOn', result: 'conductGood', good: '良好', bad: '有问题' },
]

/** What keeps a round from being cleared; empty where all five were made with a good result. */
export function missing(checks: Checks): string[] {
  return checkLines
    .filter((line) => !checks[line.on] || (line.result !== undefined && checks[line.result] !== true))
    .map((line) => line.title)
}
