import { expect, it } from 'vitest'
import { deviceName } from './deviceName'

it('names a device as its owner would', () => {
  expect(deviceName('Mozilla/5.0 (Linux; Android 14) AppleWebKit Chrome/130 Mobile MicroMessenger/8.0')).toBe(
    '安卓手机 · 微信',
  )
  expect(deviceName('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Version/18.0 Mobile Safari/604.1')).toBe(
    'iPhone · Safari',
  )
  expect(deviceName('curl/8')).toBe('其他设备')
})
