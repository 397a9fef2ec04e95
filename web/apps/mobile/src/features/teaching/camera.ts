/* BarcodeDetector where the browser has it; else a decoder of our own choosing, loaded only then. */
interface Detector {
  detect: (source: CanvasImageSource) => Promise<{ rawValue: string }[]>
}

type DetectorClass = new (options: { formats: string[] }) => Detector

export type Decode = (video: HTMLVideoElement) => Promise<string | undefined>

function drawn(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | undefined {
  const { videoWidth: width, videoHeight: height } = video
  if (width === 0) return undefined
  canvas.width = width
  canvas.height = height
  const brush = canvas.getContext('2d', { willReadFrequently: true })
  brush?.drawImage(video, 0, 0, width, height)
  return brush?.getImageData(0, 0, width, height)
}

/** How this browser reads a QR code from a picture. */
export async function decoder(): Promise<Decode> {
  const Native = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector
  if (Native) {
    const detector = new Native({ formats: ['qr_code'] })
    return async (video) => (await detector.detect(video))[0]?.rawValue
  }
  const { default: jsQR } = await import('jsqr')
  const canvas = document.createElement('canvas')
  return async (video) => {
    const picture = drawn(video, canvas)
    return picture && (jsQR(picture.data, picture.width, picture.height)?.data || undefined)
  }
}

/** The camera on the back of the phone; refused or missing is an ordinary answer. */
export async function camera(): Promise<MediaStream | undefined> {
  try {
    return await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false })
  } catch {
    return undefined
  }
}
