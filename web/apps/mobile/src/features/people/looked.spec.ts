import { expect, it } from 'vitest'
import { looked } from './looked'

it('says in words what an access record names', () => {
  expect(looked('name,class')).toBe('姓名、班级')
  expect(looked('needs,need-proof')).toBe('优先照顾的情形、申请的说明和材料')
  expect(looked('GUARDIAN_PHONE: 孩子发烧')).toBe('家长电话（孩子发烧）')
  expect(looked('EXPORT:NAME,BIRTH')).toBe('导出的名单：姓名、出生日期')
})
