import { describe, expect, it } from 'vitest'
import { markdown, spansOf } from './markdown'

describe('the Markdown of a guide', () => {
  it('is headings, paragraphs and lists', () => {
    expect(markdown('# 指南\n\n先看这里。\n接着看。\n\n1. 一\n2. 二\n\n- 点').map((block) => block.kind)).toEqual([
      'heading',
      'paragraph',
      'list',
      'list',
    ])
    expect(markdown('1. 一\n2. 二')).toEqual([
      { kind: 'list', ordered: true, items: [[{ text: '一' }], [{ text: '二' }]] },
    ])
  })
  it('joins the lines of a paragraph and parts paragraphs at an empty line', () => {
    expect(markdown('甲\n乙\n\n丙')).toHaveLength(2)
  })
  it('sets strong words and code apart and leaves tags as text', () => {
    expect(spansOf('按**确认**执行 `up` <b>')).toEqual([
      { text: '按' },
      { text: '确认', strong: true },
      { text: '执行 ' },
      { text: 'up', code: true },
      { text: ' <b>' },
    ])
  })
})
