import { Refused, Unreachable, type Facts } from './problem'
import { delivery } from './words/delivery'
import { enrolment } from './words/enrolment'
import { files } from './words/files'
import { kernel } from './words/kernel'
import { library } from './words/library'
import { payment } from './words/payment'
import { people } from './words/people'
import { plan } from './words/plan'
import { quality } from './words/quality'
import { region } from './words/region'
import { supervision } from './words/supervision'
import { teaching } from './words/teaching'
import { timetable } from './words/timetable'

/** A refusal as people read it: what and why with numbers, then what they can do. */
export interface Said {
  says: string
  next?: string
}

/** The sentences of one module, by the reason's name. */
export type Words = Record<string, (facts: Facts) => Said>

const modules: Record<string, Words> = {
  kernel,
  files,
  region,
  people,
  library,
  plan,
  payment,
  enrolment,
  delivery,
  supervision,
  teaching,
  timetable,
  quality,
}

const byStatus: Record<number, Said> = {
  401: { says: '登录已失效。', next: '请重新登录。' },
  403: { says: '当前身份不能办理这件事。', next: '请切换到有权限的身份，或联系本单位管理员。' },
  404: { says: '没有找到，或不在您可查看的范围内。', next: '请返回上一页核对。' },
  409: { says: '情况已经变化，这次没有办成。', next: '请刷新后再看。' },
  413: { says: '文件太大。', next: '请拆分后再上传。' },
  422: { says: '填写的内容不符合要求。', next: '请按提示改正后再提交。' },
  429: { says: '操作太频繁。', next: '请稍候片刻再试。' },
  503: { says: '此刻办理的人太多。', next: '您的操作没有丢，请稍候再试。' },
}

const broken: Said = { says: '系统出了差错，这次没有办成。', next: '请稍后再试；若仍不行，请把时间告诉管理员。' }

/** The sentence for whatever was thrown, by a write or by `reading`; never a code alone, never a stack. */
export function sentence(error: unknown, reading = false): Said {
  if (error instanceof Unreachable)
    return reading
      ? { says: '网络不通，没有取到内容。', next: '请检查网络，再点「重新载入」。' }
      : { says: '网络不通，没有得到答复。', next: '请检查网络后重试，不会重复办理。' }
  if (!(error instanceof Refused)) return broken
  const [module = '', reason = ''] = error.code.split('.')
  const words = Object.hasOwn(modules, module) ? modules[module]! : {}
  if (Object.hasOwn(words, reason)) return words[reason]!(error.problem.facts)
  return byStatus[error.status] ?? broken
}

/** The sentence in one line, for a toast or a label. */
export function line(error: unknown): string {
  const said = sentence(error)
  return said.next ? `${said.says}${said.next}` : said.says
}
