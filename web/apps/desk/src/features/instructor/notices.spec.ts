import { describe, expect, it } from 'vitest'
import { noticeLook, noticeText } from './notices'

const base = {
  id: 1,
  school: 3,
  kind: 'SUSPENDED' as const,
  subject: 'INSTRUCTOR' as const,
  about: 7,
  title: '万秀英',
  sessions: 4,
  day: '2026-11-25',
  madeAt: '2026-11-23T09:00:00Z',
}

describe('a notice', () => {
  it('says what is touched and from when', () => {
    expect(noticeText(base, '2026-11-23')).toBe('教师「万秀英」已停用，影响 4 次课，最近的在 11月25日 周三。')
  })
  it('says that nothing is touched', () => {
    expect(noticeText({ ...base, sessions: 0, day: undefined })).toBe('教师「万秀英」已停用，没有受影响的课次。')
  })
  it('names the last day and the next step of what runs out', () => {
    const said = noticeText({ ...base, kind: 'CLEARANCE_EXPIRING', sessions: 0 }, '2026-11-23')
    expect(said).toContain('11月25日 周三 到期')
    expect(said).toContain('请申请续核')
    expect(noticeLook({ ...base, kind: 'CLEARANCE_EXPIRING' }).tone).toBe('wait')
  })
  it('names the class that a change round left to the school, and where the reason stands', () => {
    const failed = { ...base, kind: 'CHANGE_ROUND_FAILED' as const, subject: 'CHANGE_ROUND' as const, title: '编程' }
    expect(noticeText(failed)).toBe('「编程」到了调整的日子没有办成，要请学校自己办。原因在「学期中的调整」里。')
    expect(noticeLook(failed).tone).toBe('bad')
  })
})
