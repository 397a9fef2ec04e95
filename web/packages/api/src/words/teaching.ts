import type { Words } from '../words'
import { fact } from './facts'

export const teaching: Words = {
  code_gone: () => ({ says: '这个码已经用过或过期。', next: '大屏每分钟换一次码，请用屏幕上现在的那一个。' }),
  no_lesson_now: () => ({ says: '您此刻没有课。', next: '上课前半小时起可以打开大屏。' }),
  too_many_tries: (facts) => ({ says: '输错次数太多。', next: `请等 ${fact(facts, 'retryAfter', '几')} 秒再试。` }),
  too_many_screens: () => ({ says: '同时等待的大屏太多。', next: '请过一会儿刷新大屏。' }),
}
