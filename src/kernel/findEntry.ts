import type { EntryRecord, State } from './state.js'

/** The entry of an operation. */
export function findEntry({ ids, entries }: State, operation: string): EntryRecord | undefined {
  const seq = ids.seqOf(operation)
  return seq === 0 ? undefined : entries.at(seq - 1)
}
