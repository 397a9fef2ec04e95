export const feeItems: Record<string, string> = { BASE_SERVICE: '课后服务费', ENRICHMENT: '特色课程费' }
export const approvers: Record<string, string> = {
  REFORM: '发展改革',
  FINANCE: '财政',
  PERSONNEL: '人力资源社会保障',
  EDUCATION: '教育',
}
export const feeUnits: Record<string, string> = { TERM: '每学期', LESSON: '每课时' }
