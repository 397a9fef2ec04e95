/** Where this phone is, in the coordinates that browsers use everywhere; the server converts. */
export interface Position {
  lat: number
  lon: number
  crs: 'WGS84'
  accuracy: number
}

export type NoPosition = 'denied' | 'unavailable' | 'timeout' | 'unsupported'

const PATIENCE_MS = 12_000
const WHY: Record<number, NoPosition> = { 1: 'denied', 2: 'unavailable', 3: 'timeout' }

/** Asks the phone once; never keeps the answer. */
export function position(of: Geolocation | undefined = navigator.geolocation): Promise<Position | NoPosition> {
  if (!of) return Promise.resolve('unsupported')
  return new Promise((resolve) =>
    of.getCurrentPosition(
      ({ coords }) =>
        resolve({
          lat: coords.latitude,
          lon: coords.longitude,
          crs: 'WGS84',
          accuracy: Math.max(1, Math.round(coords.accuracy)),
        }),
      (error) => resolve(WHY[error.code] ?? 'unavailable'),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 0 },
    ),
  )
}

/** Why there is no position, and what that means, in words. */
export const noPosition: Record<NoPosition, string> = {
  denied: '没有得到位置授权。可以在手机设置里允许后再签到，或写明原因由学校核准。',
  unavailable: '手机此刻取不到位置。可以走到窗边再试，或写明原因由学校核准。',
  timeout: '定位超时。可以再试一次，或写明原因由学校核准。',
  unsupported: '这台设备不能定位。请写明原因，由学校核准。',
}
