import { describe, expect, it } from 'vitest'
import { columnName, crc32, workbook, zip } from './xlsx'

describe('a workbook', () => {
  it('names columns past Z', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })
  it('checks its parts with the CRC that ZIP defines', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
  })
  it('is an archive whose directory counts its files', () => {
    const bytes = zip([
      ['a.txt', 'one'],
      ['b.txt', '二'],
    ])
    const end = new DataView(bytes.at(-1)!.buffer)
    expect(end.getUint32(0, true)).toBe(0x06054b50)
    expect(end.getUint16(10, true)).toBe(2)
    const before = bytes.slice(0, 6).reduce((sum, part) => sum + part.length, 0)
    expect(end.getUint32(16, true)).toBe(before)
  })
  it('keeps numbers as numbers and text as text, also text that looks like a formula', async () => {
    const text = await workbook(
      '课程',
      ['名称', '人数'],
      [
        ['=1+1 <机器人>', 35],
        ['', null],
      ],
    ).text()
    expect(text).toContain('<c r="B2"><v>35</v></c>')
    expect(text).toContain('<t xml:space="preserve">=1+1 &lt;机器人&gt;</t>')
    expect(text).not.toContain('r="A3"')
  })
})
