import { demand, type Credit, type Model } from './model.js'
import { positiveOrNone } from './recordPayment.js'
import { isVoided, lastOfSource, unapplied } from './standing.js'
import { creditNamed, demandKnown } from './targets.js'

/** What was recorded of a credit is changed from a day on (CREDIT-10). */
export function amendCredit(model: Model, { on, credit: id, amount: text, day, type, classification }: any): void {
  const credit = creditNamed(model, id)
  if (type !== undefined) demandKnown(model.policy.creditTypes, type)
  const stated = positiveOrNone(text, model.decimals)
  demand(!isVoided(model, credit), 'voided')
  const notes = [text, day, type, classification].every((field) => field === undefined)
  demand(model.policy.amend === 'all' || (model.policy.amend === 'notes' && notes), 'the policy forbids it')
  demand(credit.items === undefined || (text === undefined && day === undefined), 'its items say how much and when')
  const used = credit.amount - unapplied(model, credit)
  demand(stated === undefined || stated >= used, 'less than is used')
  const moves = model.moves.filter(({ source }) => source === id).map((move) => move.day)
  demand(day === undefined || [on, ...moves].every((one) => day <= one), 'after its first use')
  demand(on >= lastOfSource(model, credit), 'before its last change')
  const changed: Credit = { ...credit, on: day ?? credit.on, amount: stated ?? credit.amount }
  model.amended.push({ was: credit, on })
  model.documents[model.documents.indexOf(credit)] = changed
}
