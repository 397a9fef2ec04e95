import type { Words } from '../words'
import { fact } from './facts'

export const region: Words = {
  name_taken: () => ({ says: '已经有同名的单位。', next: '请核对是否重复登记；确属两所的，请在名称中加以区分。' }),
  code_taken: () => ({ says: '这个标识码已被另一个单位使用。', next: '请核对标识码。' }),
  parent_unfit: () => ({ says: '上级单位不合适。', next: '学校应在县区之下，局属学校可在市之下。' }),
  school_facts_missing: () => ({ says: '学校的办学主体和学段还没有填。', next: '请补充后再保存。' }),
  only_schools: () => ({ says: '这一步只对学校有效。', next: '请选择一所学校。' }),
  already_merged: () => ({ says: '这所学校已经并入另一所。', next: '请在合并后的学校办理。' }),
  cannot_merge: () => ({ says: '这两个单位不能合并。', next: '只能把一所学校并入同一辖区的另一所学校。' }),
  unreadable_file: () => ({ says: '读不出这个文件。', next: '请用 Excel 或 WPS 另存为 .xlsx 后再上传。' }),
  too_many_rows: (facts) => ({ says: `表格超过 ${fact(facts, 'limit', '上限')} 行。`, next: '请拆分后分次导入。' }),
  has_problems: () => ({
    says: '表格里还有没改正的问题，没有导入任何一行。',
    next: '请按列出的行和列改正后重新上传。',
  }),
  already_confirmed: () => ({ says: '这张表格已经导入过。', next: '不需要再次确认。' }),
  roster_first: () => ({ says: '学生名册还没有导入。', next: '请先导入名册，再宣布开通。' }),
  city_only: () => ({ says: '这件事由市教育局统一办理。', next: '请联系市教育局。' }),
  post_twice: () => ({ says: '同一岗位填了两个人。', next: '每个岗位请只留一人。' }),
  term_overlaps: () => ({ says: '与已有学期的日期重叠。', next: '请核对起止日期。' }),
  term_unknown: () => ({ says: '没有这个学期。', next: '请先由市教育局设置学期。' }),
  days_backwards: () => ({ says: '结束日期早于开始日期。', next: '请核对日期。' }),
  too_many_days: () => ({ says: '一次查看的天数太多。', next: '请缩短日期范围。' }),
  campus_name_taken: () => ({ says: '本校已有同名校区。', next: '请换一个名称。' }),
  venue_in_use: () => ({ says: '有课程班用过这个场地，不能移除。', next: '可以改为本学期不开放。' }),
  venue_name_taken: () => ({ says: '这个校区已有同名场地。', next: '请换一个名称，如加上楼层。' }),
  no_floor_zero: () => ({ says: '楼层没有 0 层。', next: '一楼写 1，地下一层写 -1；不清楚就空着。' }),
  equipment_name_taken: () => ({ says: '这处场地已有同名设备。', next: '请换一个名称，或修改原来那一条的数量。' }),
  stand_by_outdoors: (facts) => ({
    says: `「${fact(facts, 'venue')}」不能做备用场地。`,
    next: '请选一处室内场地，且不是它自己。',
  }),
  outside_the_city: () => ({ says: '坐标不在本市范围内。', next: '请核对经纬度，并选对坐标系。' }),
  division_elsewhere: (facts) => ({
    says: `这个行政区划代码不在上级单位的辖区（${fact(facts, 'within', '上级')}）内。`,
    next: '请核对六位代码；不填就沿用上级单位的代码。',
  }),
  day_outside_year: () => ({ says: '有日期不属于这一年。', next: '请核对节假日安排。' }),
  no_guide: () => ({ says: '这个身份还没有使用说明。' }),
}
