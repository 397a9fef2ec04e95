import type { Schema } from '@kehou/api/client'
import { describe, expect, it } from 'vitest'
import { changes } from './changes'

const base: Schema<'StandardContent'> = {
  procedure: {
    panelSchool: 3,
    panelSocial: 3,
    spread: 20,
    formalDays: 3,
    reviewDays: 7,
    decisionDays: 3,
    appealDays: 10,
  },
  items: [
    { words: '班额受控', clause: '二十条 第14条', most: 10 },
    { words: '评价方案完整', clause: '二十条 第13条', most: 15 },
  ],
  evidence: [{ category: 'SPORTS', kind: 'SAFETY_PLAN', required: false }],
}

describe('what changed between two versions', () => {
  it('is nothing where nothing changed', () => {
    expect(changes(base, structuredClone(base))).toEqual([])
  })

  it('names every line, piece of evidence and number that is otherwise', () => {
    const after = structuredClone(base)
    after.items[0]!.most = 20
    after.items[1]!.words = '评价多元'
    after.evidence[0]!.required = true
    after.procedure.panelSchool = 5
    expect(changes(base, after)).toEqual([
      '「班额受控」由 10 分改为 20 分',
      '增加「评价多元」，15 分',
      '去掉「评价方案完整」',
      '增加材料 体育：安全预案（必须）',
      '去掉材料 体育：安全预案（建议）',
      '学校申报的评审小组由 3 人改为 5 人',
    ])
  })
})
