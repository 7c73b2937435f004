import type { Json } from '../json.js'
import type { Codec } from './codec.js'
import { refuseAt, refuseType } from './reading.js'

/** A list of 1 (or 0, where `empty` is allowed) to `limit` elements; the length is checked before any is read. */
/* @__NO_SIDE_EFFECTS__ */
export function list<A>(element: Codec<A>, limit: number, empty: 'mayBeEmpty' | 'notEmpty' = 'notEmpty'): Codec<readonly A[]> {
  return {
    optional: false,
    read: (value, reading) => {
      if (!Array.isArray(value)) return refuseType(reading, 'list', value)
      const length = value.length
      // A proxy of a list can have any length, also one that is no length.
      if (!(length >= 0 && length <= limit && Number.isSafeInteger(length))) return refuseAt(reading, 'InvalidList', 'LEDGER-1', { problem: 'tooLong', limit })
      if (length === 0 && empty === 'notEmpty') return refuseAt(reading, 'InvalidList', 'LEDGER-1', { problem: 'empty', limit })
      const before = reading.total
      const { path } = reading
      const depth = path.push(0) - 1
      // Of exact length: a list that is pushed to keeps room for sixteen more, for as long as the ledger lives.
      const read = new Array<A>(length)
      for (let index = 0; index < length; index += 1) {
        path[depth] = index
        const one = element.read(value[index], reading)
        if (one !== undefined) read[index] = one
      }
      path.pop()
      return reading.total === before ? read : undefined
    },
    write: (values, decimals) => {
      const written: Json[] = []
      for (const value of values) written.push(element.write(value, decimals))
      return written
    }
  }
}
