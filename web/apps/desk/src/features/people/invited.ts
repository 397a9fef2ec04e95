/* Whom each role may invite; the server decides, this only spares a question that would be refused. */
const may: Record<string, readonly string[]> = {
  BUREAU: ['BUREAU', 'BUREAU_FINANCE', 'SCHOOL', 'PRINCIPAL', 'OPERATOR'],
  SCHOOL: ['SCHOOL', 'SCHOOL_FINANCE', 'PRINCIPAL', 'TEACHER'],
  PRINCIPAL: ['SCHOOL', 'SCHOOL_FINANCE', 'PRINCIPAL', 'TEACHER'],
  OPERATOR: ['OPERATOR'],
  SECURITY_ADMIN: ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN', 'BUREAU', 'BUREAU_FINANCE'],
}

/** The roles that someone in this role may invite others to. */
export function invitedBy(role: string | undefined): readonly string[] {
  return role ? (may[role] ?? []) : []
}

/** Whether an invitation to this role goes to a place below the own one, which must then be picked. */
export function goesBelow(inviter: string | undefined, role: string): boolean {
  return inviter === 'BUREAU' && ['SCHOOL', 'PRINCIPAL', 'OPERATOR'].includes(role)
}
