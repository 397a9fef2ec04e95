import type { Words } from '../words'
import { fact } from './facts'

export const teaching: Words = {
  code_gone: () => ({ says: '这个码已经用过或过期。', next: '大屏每分钟换一次码，请用屏幕上现在的那一个。' }),
  no_lesson_now: () => ({ says: '您此刻没有课。', next: '上课前半小时起可以打开大屏。' }),
  too_many_tries: (facts) => ({ says: '输错次数太多。', next: `请等 ${fact(facts, 'retryAfter', '几')} 秒再试。` }),
  not_open: () => ({ says: '这份资源已经处理过了。', next: '请刷新后再看。' }),
  enough_for_today: (facts) => ({
    says: `今天已经提了 ${fact(facts, 'limit', '很多')} 个问题。`,
    next: '老师会尽快回答，明天可以接着问。',
  }),
  question_hidden: () => ({ says: '学校已隐藏这个问题，不能再回复。', next: '如有疑问请联系学校。' }),
  reason_missing: () => ({ says: '隐藏需要写明理由。', next: '提问或回答的人会看到这条理由。' }),
  too_many_screens: () => ({ says: '同时等待的大屏太多。', next: '请过一会儿刷新大屏。' }),
}
