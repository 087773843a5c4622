import type { evidence as source } from '../es/evidence.ts'

export const evidence = {
  title: 'Evidence',
  lead: 'Links are public. Files are seen by the parties and the coordination.',
  none: 'There is no evidence yet',
  noneHelp: 'Minutes, an agreement or a piece of news let others verify it.',
  add: 'Add evidence',
  link: 'Link',
  file: 'File',
  public: 'Public',
  private: 'Parties and coordination only',
  added: 'Added by {{party}} on {{date}}',
  size: '{{type}}, {{size}}',
  download: 'Download {{name}}',
  form: {
    url: 'Link to a public document',
    urlHelp: 'Anybody will be able to open it. For example, a piece of news or the published agreement.',
    file: 'File',
    fileHelp:
      'Minutes or an agreement, as PDF, image or office document, up to 10 MB. Only the parties and the coordination see it. If something has to be corrected, you will have to choose it again.',
    label: 'What it is',
    labelHelp: 'For example: Minutes of the first meeting.',
  },
  errors: {
    missing: 'Write a link or choose a file',
    empty: 'The file is empty',
    type: 'This type of file is not accepted. Use a PDF, an image or an office document',
    otherContent: 'What is in the file does not match its name. Save it again in the right format',
  },
} satisfies typeof source
