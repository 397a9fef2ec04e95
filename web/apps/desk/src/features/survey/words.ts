import type { Schema } from '@kehou/api/client'

export const surveyKinds: Record<Schema<'DemandSurvey'>['kind'], string> = {
  TERM: '学期征询',
  MID_TERM: '期中调整',
  ON_DEMAND: '临时征询',
}

export const questionKinds: Record<Schema<'SurveyQuestion'>['kind'], string> = {
  YES_NO: '是 / 否',
  SINGLE: '单选',
  MULTIPLE: '多选',
  WEEKDAYS: '星期几',
  TEXT: '文字',
}

export const pollWays: Record<Schema<'InterestPoll'>['way'], string> = {
  PHONE: '家长手机',
  CLASSROOM: '课堂大屏',
}
