/* Whom each role may invite; the server decides, this only spares a question that would be refused. */
const may: Record<string, readonly string[]> = {
  BUREAU: ['BUREAU', 'BUREAU_FINANCE', 'SCHOOL', 'PRINCIPAL', 'OPERATOR', 'EXPERT', 'TEACHER'],
  SCHOOL: ['SCHOOL', 'SCHOOL_FINANCE', 'PRINCIPAL', 'TEACHER'],
  PRINCIPAL: ['SCHOOL', 'SCHOOL_FINANCE', 'PRINCIPAL', 'TEACHER'],
  OPERATOR: ['OPERATOR'],
  SECURITY_ADMIN: ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN', 'BUREAU', 'BUREAU_FINANCE'],
}

/** The roles that someone in this role may invite others to. */
export function invitedBy(role: string | undefined): readonly string[] {
  return role ? (may[role] ?? []) : []
}

/** Where an invitation leads: to the inviter's own place, to a district of it, or to a unit below that is picked. */
export function placeOf(inviter: string | undefined, role: string | undefined): 'own' | 'district' | 'unit' {
  if (inviter !== 'BUREAU' || role === undefined) return 'own'
  return ['SCHOOL', 'PRINCIPAL', 'OPERATOR'].includes(role) ? 'unit' : 'district'
}
