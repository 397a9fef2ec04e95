import type { FileUse } from './useUpload'

/* What a file picker offers; the server judges by content. */
const scans = ['.jpg', '.jpeg', '.png', '.webp', '.pdf']
const pictures = ['.jpg', '.jpeg', '.png', '.webp']
const materials = [...scans, '.docx', '.xlsx', '.pptx', '.mp4', '.mp3']

function isMaterial(use: FileUse): boolean {
  return use === 'COURSEWARE' || use === 'RESOURCE'
}

/** For the `accept` of a file field. */
export function accepted(use: FileUse): string {
  if (use === 'QUESTION') return pictures.join(',')
  return (isMaterial(use) ? materials : scans).join(',')
}

/** What may be uploaded here, for people. */
export function takes(use: FileUse): string {
  if (use === 'QUESTION') return 'JPG、PNG、WebP 图片，单张不超过 30 MB'
  return isMaterial(use)
    ? 'PDF、图片、docx、xlsx、pptx、mp4、mp3，单个不超过 500 MB，断网可续传'
    : 'JPG、PNG、WebP 图片或 PDF，单个不超过 30 MB'
}

const kinds: Record<string, string> = {
  'image/jpeg': '图片',
  'application/pdf': 'PDF',
  'video/mp4': '视频',
  'audio/mpeg': '音频',
}

/** `PDF`, `视频`, `DOCX` of a stored file. */
export function kindOf(file: { name: string; type: string }): string {
  return kinds[file.type] ?? file.name.slice(file.name.lastIndexOf('.') + 1).toUpperCase()
}
