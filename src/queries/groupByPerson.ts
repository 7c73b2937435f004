import type { Book } from '../kernel/book.js'
import type { ChargeState } from '../kernel/state.js'

/** What concerns one person, or nobody in particular. */
export interface PersonGroup {
  readonly person: string | undefined
  /** Each with the person's place among those it names. */
  readonly charges: readonly { readonly charge: ChargeState; readonly place: number }[]
}

/** What a charge names when it names nobody. */
const NOBODY = [undefined] as const

/**
 * Everything owed, by person: those that the account lists first, then others in the order items name them, last what
 * names nobody. A refund is nobody's purchase; one whose funding was taken back is owed all the same. (VIEW-1)
 */
export function groupByPerson(book: Book): readonly PersonGroup[] {
  const groups = new Map<string | undefined, { charge: ChargeState; place: number }[]>((book.base.opened.people ?? []).map((person) => [person, []]))
  for (let number = 0; number < book.charges.length; number += 1) {
    const charge = book.charges.at(number)
    if (charge.of.item === undefined ? charge.open === 0 : charge.state !== 'owed') continue
    peopleOf(charge).forEach((person, place) => {
      const group = groups.get(person)
      if (group === undefined) groups.set(person, [{ charge, place }])
      else group.push({ charge, place })
    })
  }
  const nobody = groups.get(undefined)
  groups.delete(undefined)
  const named = [...groups].map(([person, charges]) => ({ person, charges }))
  return nobody === undefined ? named : [...named, { person: undefined, charges: nobody }]
}

/** Whom a charge names; at least nobody. */
export function peopleOf(charge: ChargeState): readonly (string | undefined)[] {
  return charge.of.item?.people ?? NOBODY
}
