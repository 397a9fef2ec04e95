/** One event of the live stream. */
export interface StreamEvent {
  id?: string
  event: string
  data: string
}

/** Reads `text/event-stream` as it arrives in pieces, cut anywhere. */
export class StreamReader {
  private rest = ''
  private event = ''
  private data: string[] = []
  private id: string | undefined

  push(piece: string): StreamEvent[] {
    const lines = (this.rest + piece).split(/\r\n|\n|\r(?!$)/)
    this.rest = lines.pop() ?? ''
    return lines.flatMap((line) => this.line(line) ?? [])
  }

  private line(line: string): StreamEvent | undefined {
    if (line === '') return this.finish()
    const colon = line.indexOf(':')
    const field = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'data') this.data.push(value)
    else if (field === 'event') this.event = value
    else if (field === 'id') this.id = value
    return undefined
  }

  private finish(): StreamEvent | undefined {
    const { event, data, id } = this
    this.event = ''
    this.data = []
    return data.length === 0 ? undefined : { id, event: event || 'message', data: data.join('\n') }
  }
}
