export const distances: Record<string, string> = {
  INSIDE: '在校内',
  NEAR: '学校附近',
  OUTSIDE: '校外',
  UNKNOWN: '位置不明',
}
