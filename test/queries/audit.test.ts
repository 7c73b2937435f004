import { describe, expect, it } from 'vitest'
import { audit, orThrow } from 'billing-rules'
import { errorOf, refunding } from '../operations/histories.js'

describe('audit', () => {
  it('AUDIT: counts what it looked at, and refuses what is no ledger', () => {
    expect(orThrow(audit(refunding()))).toEqual({ entries: 4, charges: 2, sources: 2 })
    expect(errorOf(audit('x' as never))).toMatchObject({ _tag: 'NotALedger', found: 'string' })
  })
})
