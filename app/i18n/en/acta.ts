import type { acta as es } from '../es/acta.ts'

export const acta = {
  title: 'Record of a decision',
  titleOf: 'Record of {{code}}',
  lead: 'What the organisations committed to {{code}} {{title}} decided, on {{date}}.',
  decision: 'The decision',
  parties: 'The parties and their commitments',
  partiesLead: 'Organisations and roles. The record names no persons.',
  role: 'Role',
  roles: { leader: 'Leads', committed: 'Committed', backing: 'Backs' },
  noCommitment: 'No commitment of its own',
  count: 'The count',
  voters: 'Clusters that could vote',
  votingSince: 'Being voted since',
  decidedAt: 'Decided',
  verify: 'How to verify it',
  verifyText:
    'The fingerprint is the SHA-256 of the canonical content of the record, byte by byte. Download it and compute it: it has to be the one in the address of this page.',
  command: 'In a terminal:',
  hash: 'SHA-256 fingerprint',
  matches: 'The stored content gives this same fingerprint.',
  broken: 'The stored content does not give this fingerprint. Tell the coordination.',
  download: 'Download the content (JSON)',
  raw: 'See the canonical content',
  initiative: 'See the initiative',
  print: 'To print it, use the print command of your browser.',
} satisfies typeof es
