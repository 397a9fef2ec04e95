import type { Facts } from '../problem'
import { size } from '../size'
import type { Words } from '../words'
import { count } from './facts'

const kinds: Record<string, string> = {
  'text/html': '网页',
  'application/xhtml+xml': '网页',
  'image/svg+xml': '矢量图（SVG，可夹带脚本）',
  'text/plain': '纯文本',
  'application/x-sh': '脚本',
  'text/x-php': '脚本',
  'application/javascript': '脚本',
  'text/javascript': '脚本',
  'application/zip': '压缩包',
  'application/x-rar-compressed': '压缩包',
  'application/x-7z-compressed': '压缩包',
  'image/heic': '苹果 HEIC 照片',
  'image/heif': '苹果 HEIC 照片',
  'image/gif': 'GIF 动图',
  'image/tiff': 'TIFF 图片',
  'image/bmp': 'BMP 图片',
  'image/jpeg': 'JPG 图片',
  'image/png': 'PNG 图片',
  'image/webp': 'WebP 图片',
  'application/pdf': 'PDF',
  'application/x-tika-msoffice': '旧版 Office 文档',
  'application/x-msdownload': '程序',
  'application/x-dosexec': '程序',
}

function kind(facts: Facts): string {
  const found = typeof facts.found === 'string' ? facts.found : ''
  return kinds[found] ?? (found === '' ? '无法识别的内容' : `“${found}”类内容`)
}

function bytes(facts: Facts, name: string): string {
  const value = count(facts, name)
  return value === undefined ? '—' : size(value)
}

function pixels(facts: Facts): string {
  const limit = count(facts, 'limit')
  const of = `${count(facts, 'width') ?? '—'} × ${count(facts, 'height') ?? '—'}`
  return `这张图有 ${of} 像素，超过 ${limit === undefined ? '上限' : `${Math.round(limit / 10_000)} 万像素的上限`}。`
}

const takes: Record<string, string> = {
  'image/heic': '请在手机“设置 › 相机 › 格式”里选“兼容性最佳”后重拍，或截图后上传。',
  'image/heif': '请在手机“设置 › 相机 › 格式”里选“兼容性最佳”后重拍，或截图后上传。',
  'application/x-tika-msoffice': '请另存为 docx、xlsx、pptx 或 PDF 后再传。',
}

export const files: Words = {
  empty: () => ({ says: '这个文件是空的。', next: '请检查原文件后重新选择。' }),
  too_large: (facts) => ({
    says: `文件超过 ${bytes(facts, 'limit')} 的上限。`,
    next: '请压缩、降低分辨率或拆分后再传。',
  }),
  type_refused: (facts) => ({
    says: `这里不收${kind(facts)}。`,
    next:
      takes[String(facts.found)] ??
      '证书和材料请用 JPG、PNG、WebP 图片或 PDF；课件、资源还可以用 docx、xlsx、pptx、mp4、mp3。',
  }),
  disguised: (facts) => ({
    says: `文件名像图片或文档，内容却是${kind(facts)}，不能接收。`,
    next: '请用原始的扫描件或照片；若它来自别人，请先用杀毒软件检查。',
  }),
  macros: () => ({ says: '这份文档带有宏或控件程序，不能接收。', next: '请另存为不含宏的格式或 PDF 后再传。' }),
  broken: () => ({ says: '文件不完整或已损坏，读不到结尾。', next: '请打开原文件看能否正常显示，重新导出后再传。' }),
  too_many_pixels: (facts) => ({ says: pixels(facts), next: '请缩小图片后再传，扫描件 300 dpi 已足够清楚。' }),
  quota: (facts) => ({
    says: `本单位的文件空间已用 ${bytes(facts, 'used')}，上限 ${bytes(facts, 'quota')}，放不下了。`,
    next: '请删去不再需要的资源，或请系统管理员调高上限。',
  }),
  too_many_loose: () => ({
    says: '您有许多已上传而没有用到的文件。',
    next: '请先把它们用在材料里并保存；不用的一周后自动清除。',
  }),
  unknown_file: () => ({ says: '材料里引用的文件找不到了。', next: '请移除它，重新上传。' }),
  no_preview: () => ({ says: '这种文件没有预览图。', next: '请下载后查看。' }),
  wrong_part: () => ({ says: '上传的位置对不上。', next: '请点“继续”，会从已收到的地方接着传。' }),
  incomplete: () => ({ says: '文件还没有传完。', next: '请点“继续”把余下部分传完。' }),
  altered: () => ({ says: '收到的内容与原文件不一致，可能中途被改动。', next: '请重新上传。' }),
  completed: () => ({ says: '这个文件已经传完了。' }),
  busy: () => ({ says: '此刻处理的图片太多。', next: '请稍候片刻再试。' }),
}
