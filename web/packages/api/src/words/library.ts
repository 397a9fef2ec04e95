import type { Words } from '../words'

export const library: Words = {
  locked: () => ({ says: '已提交、已准入或未准入的不能再改。', next: '需要改动请另建一份重新提交。' }),
  name_taken: () => ({ says: '本校已有同名课程。', next: '请换一个名称，或修改原有的那门。' }),
  staff_taken: () => ({ says: '这位教职工已在师资库里。', next: '请在列表中查找。' }),
  staff_mismatch: () => ({ says: '只有「在校教师」要选本校教职工。', next: '请核对师资类型。' }),
  no_lessons: () => ({ says: '课程还没有课次安排，无法评审。', next: '请写上每次课的内容再提交。' }),
  decided: () => ({ says: '这份申请已有评审结果。', next: '请刷新查看。' }),
  reason_missing: () => ({ says: '退回或不予准入，要写明理由。', next: '理由会原样送达学校。' }),
  course_not_admitted: () => ({
    says: '课程还没有通过准入，不能开兴趣课和社团（准入在先，开课在后）。',
    next: '请先在「课程与师资」里提交评审。',
  }),
  instructor_not_admitted: () => ({
    says: '授课教师还没有通过准入，不能开兴趣课和社团（准入在先，开课在后）。',
    next: '请先在「课程与师资」里提交评审。',
  }),
}
