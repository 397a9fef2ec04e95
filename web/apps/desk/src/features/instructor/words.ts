import type { Schema } from '@kehou/api/client'
import { Refused } from '@kehou/api/problem'
import { sentence, type Said } from '@kehou/api/words'
import { paperDay } from '@kehou/kit/dates'
import { statusOf, type StatusLook } from '@kehou/kit/status'

type Instructor = Schema<'Instructor'>
type Standing = Schema<'InstructorStanding'>

/** Why the gate says no, in the same words in which it refuses. */
export function whyNot(code: string, facts: object): Said {
  return sentence(new Refused({ status: 409, code, facts: facts as Record<string, unknown> }))
}

const barred: Record<string, string> = {
  CERTIFICATE_EXPIRED: '证书到期，已停用',
  DEPARTED: '已离校',
  BY_AUTHORITY: '教育局已暂停',
  WITHDRAWN: '教育局已撤销',
}

function bad(word: string): StatusLook {
  return { word, icon: 'alert', tone: 'bad' }
}
function wait(word: string, icon: StatusLook['icon'] = 'clock'): StatusLook {
  return { word, icon, tone: 'wait' }
}

function closed(standing: Standing): StatusLook {
  switch (standing.code) {
    case 'library.certificate_expired':
      return bad('证书已过期')
    case 'library.not_cleared':
      return standing.clearance === 'REQUESTED' ? wait('等教育局核查') : bad('未做安全核查')
    case 'library.clearance_expired':
      return bad('安全核查已过期')
    case 'library.clearance_suspended':
      return bad(standing.clearance === 'EXPIRED' ? '安全核查已过期' : '安全核查已暂停')
    case 'library.only_assists':
      return wait('只做助教', 'people')
    default:
      return bad('不能上课')
  }
}

/** How somebody stands, in a few words: on the way in, in the way, soon to end, or free to teach. */
export function standingLook(one: Instructor, standing: Standing | undefined): StatusLook {
  if (one.barredFor && one.state !== 'ADMITTED') return bad(barred[one.barredFor] ?? '已停用')
  if (one.state !== 'ADMITTED') return statusOf('course', one.state)
  if (standing?.code) return closed(standing)
  if (standing?.daysLeft !== undefined)
    return wait(standing.daysLeft === 0 ? '今天到期' : `还有 ${standing.daysLeft} 天到期`)
  return { word: '可以授课', icon: 'check', tone: 'ok' }
}

/** Where a certificate stands with the authority that checks it. */
export function paperLook(paper: Schema<'Certificate'>, today: string): StatusLook {
  if (paper.objection) return { word: '核对有问题', icon: 'cross', tone: 'bad' }
  if (paper.expiresOn && paper.expiresOn < today) return bad('已过期')
  return paper.checkedAt ? { word: '已核对', icon: 'check', tone: 'ok' } : wait('待核对')
}

/** `长期有效`, `有效至 2027年3月1日`. */
export function lastDay(expiresOn: string | undefined): string {
  return expiresOn ? `有效至 ${paperDay(expiresOn)}` : '长期有效'
}

/** The school's number stands in the ids of its rows. */
export function schoolOf(id: number): number {
  return Math.floor(id / 2 ** 35)
}
