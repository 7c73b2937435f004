import { audit, ledgersEqual, orThrow, restoreLedger, type Ledger } from 'billing-rules'
import type { Played } from './play.js'
import type { OperationsFile } from './readOperations.js'
import { standingPart } from './standingPart.js'
import { legend, otherPart, statementPart } from './statementPart.js'
import { stepsPart } from './stepsPart.js'
import { PAGE_WIDTH, wrapped } from './table.js'

/** The whole page of a file that was played, as lines. */
export function page(file: OperationsFile, played: readonly [Played, ...Played[]]): readonly string[] {
  const { title, pageDay, policy } = file
  const { ledger } = played.at(-1) ?? played[0]
  const taxes = policy.taxes.map(({ code, percent }) => `${code} ${percent} %`).join(', ')
  const { entries } = orThrow(audit(ledger))
  const changed = played.filter(({ step, kind }) => step.operation === 'changePolicy' && kind === 'done')
  const policies = [policy, ...changed.map(({ step }) => step.input.policy)]
  const restored = orThrow(restoreLedger(JSON.parse(JSON.stringify(ledger)), policies))
  return [
    '='.repeat(PAGE_WIDTH),
    ...wrapped(title, PAGE_WIDTH),
    ...wrapped(`Account ${ledger.account}, amounts in ${ledger.currency}. Policy ${policy.name}${taxes === '' ? '' : `, taxes ${taxes}`}.`, PAGE_WIDTH),
    '='.repeat(PAGE_WIDTH),
    '',
    ...legend,
    '',
    ...stepsPart(played),
    '',
    ...statementPart(ledger, pageDay),
    '',
    ...standingPart(ledger, pageDay),
    ...otherAccounts(played).flatMap((other) => ['', ...otherPart(other, pageDay)]),
    '',
    `CHECKED: ${entries} entries were recorded; every invariant holds on every day. Stored as JSON and read`,
    `back, the ledger is ${ledgersEqual(restored, ledger) ? 'the same' : 'NOT the same'}.`
  ]
}

/** The accounts that it gave to, as they are at the end. */
function otherAccounts(played: readonly Played[]): readonly Ledger[] {
  return [...new Map(played.flatMap(({ other }) => (other === undefined ? [] : [[other.account, other] as const]))).values()]
}
