import type { Book } from '../kernel/book.js'
import { bookAsOf } from '../kernel/bookAsOf.js'
import { existsFrom } from '../kernel/document.js'
import { findDocument } from '../kernel/findDocument.js'
import { inputJson } from '../kernel/recordedInput.js'
import type { EntryRecord, PostedDocument, State } from '../kernel/state.js'
import { optional, type Codec } from '../model/codec/codec.js'
import { day } from '../model/codec/days.js'
import { documentId } from '../model/codec/ids.js'
import { record } from '../model/codec/record.js'
import type { BillingError } from '../model/errors/billingError.js'
import { documentNotFound } from '../rules/target.js'

/** Which document to look at, and on which day. */
export interface ViewInput {
  /** The document's id. */
  readonly id: string
  /** As it stood at the end of that day; as it stands when absent. (VIEW-3) */
  readonly on?: string | undefined
}

/** {@link ViewInput} after decoding. */
export interface ViewRequest {
  readonly id: string
  readonly on: number | undefined
}

/** Reads {@link ViewInput}. */
export const viewInput: Codec<ViewRequest> = record({ id: documentId, on: optional(day) })

/** The document is there, and was there on the day asked for. (VIEW-3) */
/* @__NO_SIDE_EFFECTS__ */
export function visible(
  wanted: PostedDocument['fact']['fact']
): (book: Book, request: ViewRequest) => BillingError | undefined {
  return (book, { id, on }) => {
    const found = findDocument(book, id)
    return found?.kind === wanted && wasThere(book, found, on) ? undefined : documentNotFound('id', id, wanted)
  }
}

/** By the day from which it counts: what a recurring charge bills late bears the day that it is for. (VIEW-3, RECUR-1) */
export function wasThere(book: Book, { fact, seq }: PostedDocument, on: number | undefined): boolean {
  return on === undefined || existsFrom(fact, book.entries.at(seq - 1).on) <= on
}

/** The book of the day asked for. */
export function bookOn(latest: Book, { on }: ViewRequest, state: State): Book {
  return on === undefined ? latest : bookAsOf(state, on)
}

/**
 * What a client may read of the operation that made a document, on the document that bears the operation's id, or of
 * the last one that changed a credit's comment (CREDIT-10);
 * private comments stay out. (LEDGER-10)
 */
export function publicCommentOf(book: Book, { seq, id, number, kind }: PostedDocument): { readonly publicComment?: string } {
  const entry = book.entries.at(seq - 1)
  const made = entry.documents.find((document) => document.id === id)
  if (kind === 'credit' && book.sources.at(number).of !== made) {
    for (let place = book.entries.length - 1; place >= seq; place -= 1) {
      const later = book.entries.at(place)
      // A book of a past day knows the entries of later days; what they changed is not in it.
      const amended = later.on <= book.latestDay && later.facts.some((fact) => fact.fact === 'amended' && fact.document === id)
      const comment = amended ? commentOf(book, later) : {}
      if (comment.publicComment !== undefined) return comment
    }
  }
  return entry.id === id ? commentOf(book, entry) : {}
}

function commentOf(book: Book, entry: EntryRecord): { readonly publicComment?: string } {
  const { publicComment } = inputJson(entry, book.base.opened.decimals)
  return typeof publicComment === 'string' ? { publicComment } : {}
}
