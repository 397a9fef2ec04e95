const SYSTEMS: readonly [RegExp, string][] = [
  [/HarmonyOS/i, '鸿蒙手机'],
  [/iPhone/i, 'iPhone'],
  [/iPad/i, 'iPad'],
  [/Android/i, '安卓手机'],
  [/Windows/i, 'Windows 电脑'],
  [/Macintosh/i, '苹果电脑'],
  [/Linux/i, 'Linux 电脑'],
]
const BROWSERS: readonly [RegExp, string][] = [
  [/MicroMessenger/i, '微信'],
  [/Edg\//i, 'Edge'],
  [/Firefox/i, '火狐'],
  [/Chrome/i, 'Chrome'],
  [/Safari/i, 'Safari'],
]

/** `安卓手机 · 微信`: a browser's name for itself as its owner would say it. */
export function deviceName(agent: string): string {
  const pick = (of: readonly [RegExp, string][]) => of.find(([sign]) => sign.test(agent))?.[1]
  return [pick(SYSTEMS) ?? '其他设备', pick(BROWSERS)].filter(Boolean).join(' · ')
}
