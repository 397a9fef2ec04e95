import { describe, expect, it } from 'vitest'
import { afternoon, type LessonSession } from './afternoon'

function session(id: number, courseName: string, from: string, to: string, state: LessonSession['state'] = 'PLANNED') {
  return { id, courseName, from, to, state, venueName: '科学教室', category: 'SCIENCE' } as LessonSession
}

const day = [
  session(2, '机器人', '16:30:00', '17:20:00'),
  session(1, '作业辅导', '15:40:00', '16:20:00'),
  session(3, '足球', '17:30:00', '18:10:00', 'CANCELLED'),
]
const at = (time: string) => new Date(`2026-11-23T${time}:00+08:00`)
const here = (time: string) => afternoon('三（2）班', day, at(time), new Set()).find((of) => of.state === 'here')?.title

describe("a child's afternoon", () => {
  it('goes from the class over the sessions in order to the gate, without what was cancelled', () => {
    expect(afternoon('三（2）班', day, at('15:00'), new Set()).map((of) => of.title)).toEqual([
      '三（2）班',
      '作业辅导',
      '机器人',
      '校门',
    ])
  })
  it('shows the child at the last station whose time has come', () => {
    expect([here('15:00'), here('15:45'), here('16:30'), here('17:20')]).toEqual([
      '三（2）班',
      '作业辅导',
      '机器人',
      '校门',
    ])
  })
  it('leads from a lesson that is cancelled or ends early to base care, and to the gate when it is time', () => {
    const instead = { from: '17:30:00', to: '18:10:00', where: '三（2）班教室' }
    const cancelled = { ...day[2]!, instead }
    const path = afternoon('三（2）班', [day[0]!, cancelled], at('17:40'), new Set(), '19:00:00')
    expect(path.map((of) => `${of.title} ${of.time} ${of.state}`)).toEqual([
      '三（2）班  past',
      '机器人 16:30 past',
      '基础托管 17:30 here',
      '延时托管 18:10 ahead',
      '校门 19:00 ahead',
    ])
    const early = { ...day[0]!, instead: { from: '17:00:00', to: '17:20:00', where: '三（2）班教室' } }
    expect(afternoon('三（2）班', [early], at('17:05'), new Set()).find((of) => of.state === 'here')?.title).toBe(
      '基础托管',
    )
  })
  it('is no path at all on a day without a session', () => {
    expect(afternoon('三（2）班', [], at('15:00'), new Set())).toEqual([])
    expect(afternoon('三（2）班', [day[0]!], at('15:00'), new Set([2]))).toEqual([])
  })
})
