// A screen's state: undo keeps the older ledgers, a preview is a result that nobody keeps.
import { applyCredit, balances, changes, creditHeldUntilUsed, describeError, openLedger, orThrow, recordInvoice, refused, step } from 'billing-rules'
import type { Ledger, Outcome } from 'billing-rules'

interface Screen {
  readonly ledger: Ledger
  readonly older: readonly Ledger[]
  readonly message: string
}
type Action = { readonly do: (ledger: Ledger) => Outcome } | 'undo'

function reduce(screen: Screen, action: Action): Screen {
  const { ledger, older } = screen
  if (action === 'undo') {
    const [last = ledger, ...others] = older
    return { ledger: last, older: others, message: 'undone' }
  }
  const outcome = action.do(ledger)
  if (refused(outcome)) return { ...screen, message: describeError(outcome.left[0]) }
  return { ledger: outcome.right, older: [ledger, ...older], message: 'done' }
}

const on = '2026-09-01'
const opened = orThrow(openLedger({ id: 'open', on, account: 'family-17', currency: 'CAD', policy: creditHeldUntilUsed }))
const sell = step(recordInvoice, { id: 'INV-1', on, items: [{ description: 'Judo', amount: '90.00' }] })
const credit = step(applyCredit, { id: 'CR-1', on, amount: '30.00', tax: 'waived', type: 'goodwill', to: { invoice: 'INV-1' } })
const show = ({ message, ledger }: Screen): void => console.log(message, orThrow(balances(ledger, { on })).current)

const sold = reduce({ ledger: opened, older: [], message: '' }, { do: sell })
show(sold)
const { before, after } = orThrow(changes(sold.ledger, orThrow(credit(sold.ledger)))).balance
console.log('preview', before, '->', after)
show(sold)
const credited = reduce(sold, { do: credit })
show(credited)
show(reduce(credited, 'undo'))
show(reduce(sold, { do: step(applyCredit, { id: 'CR-2', on, credit: 'CR-9', to: { invoice: 'INV-1' } }) }))
