/** What each program of docs/examples prints, line by line. */
export const outputs: Readonly<Record<string, ReadonlyArray<string>>> = {
  'first-ledger.ts': [
    'INV-1      120.00            120.00',
    'PAY-1              -100.00    20.00',
    '“good-will” is not a type of credit of the policy. Use “goodwill”, “cancellation”, “discount”, “adjustment” or “writeOff”. Where: type.',
    'The client owes 0.00'
  ],
  // CANCEL-3: of a credit of 100 on an item of which 60 is paid, 40 covers the open part and 60 is suggested.
  'cancel-with-suggestion.ts': [
    '60.00 can be refunded: what is left of the credit of 100.00 after 40.00 for open items and 0.00 for the fee. The limits: 60.00 left of the credit, 60.00 of what was paid on the items, 60.00 of what the account paid, 60.00 in credit. 60.00 goes back to PAY-1 by check.',
    'The balance is 0.00'
  ],
  'nightly-reconciliation.ts': [
    'anna - 80.00 on INV-1',
    'bert - The stored account is damaged at entry 2, against the rule “sequence without gaps”: “INV-1” has “7”, not “2”. Read it again from a backup.',
    'cleo - 80.00 on INV-1, 15.00 left (nothingOpen)'
  ],
  'sql-table.ts': ['desk stored 1 row', 'web lost, reads again', 'web stored 1 row', '1 2 3 -65.00'],
  'undo-and-preview.ts': [
    'done 90.00',
    'preview 90.00 -> 60.00',
    'done 90.00',
    'done 60.00',
    'undone 90.00',
    'There is no credit CR-9 in this account. Check its number. Where: credit. 90.00'
  ]
}
