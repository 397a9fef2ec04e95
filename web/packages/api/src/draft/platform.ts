import type { Read, Send } from './call'

interface PlatformStatus {
  checkedAt: string
  startedAt: string
  database: { version: string; bytes: number; connections: number; allowedConnections: number }
  node: { processors: number; usedBytes: number; allowedBytes: number; freeDiskBytes: number }
  owedEvents: number
  backup?: { finishedAt: string; bytes: number; proved: boolean }
}
interface AuditEntry {
  id: number
  at: string
  school: number
  account: number
  role: string
  purpose: string
  what: string
  facts: string
  request: string
}
interface AuditVerification {
  blocks: number
  entries: number
  unsealed: number
  findings: string[]
}

export interface schemas {
  PlatformStatus: PlatformStatus
  AuditEntry: AuditEntry
}
export interface paths {
  '/api/platform/status': Read<PlatformStatus>
  '/api/platform/audit': Read<{ items: AuditEntry[]; next?: string }, { what?: string; after?: number; limit?: number }>
  '/api/platform/audit/verification': Send<AuditVerification>
}
