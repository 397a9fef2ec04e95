/* Words of an instructor's dossier: what its codes mean to people. */

/** By which standard somebody is judged (二十条第15条). */
export const instructorCategories: Record<string, string> = {
  GENERAL: '一般课程',
  SUBJECT: '学科类',
  SPORTS: '体育类',
  ARTS: '艺术类',
  LABOUR: '劳动实践类',
  CHARACTERISTIC: '特色类',
}

export const certificateKinds: Record<string, string> = {
  TEACHER: '教师资格证',
  VOCATIONAL: '职业资格证',
  INDUSTRY: '行业有关证书',
  TECHNICAL: '通用技术资格证',
  DEGREE: '相应专业毕业证书',
  TROUPE: '专业艺术团专家',
  ARTS_PROFESSIONAL: '社会艺术教育专业人士',
  AUTHORITY: '权威机构认证',
  ARTISAN: '民间艺人或手工艺证书、聘书',
  HERITAGE: '非遗传承人证书（市级以上）',
  STEAM_AWARD: 'STEAM 赛事获奖证书',
  ATHLETE: '运动员证书',
  COACH: '专业教练证',
  AWARD: '市级以上专业赛事获奖证书',
}
