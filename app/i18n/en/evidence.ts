import type { evidence as source } from '../es/evidence.ts'

export const evidence = {
  link: 'Link',
  file: 'File',
  public: 'Public',
  private: 'Parties and coordination only',
  added: 'Added by {{party}} on {{date}}',
  size: '{{type}}, {{size}}',
  download: 'Download {{name}}',
  errors: {
    missing: 'Write a link or choose a file',
    empty: 'The file is empty',
    type: 'This type of file is not accepted. Use a PDF, an image or an office document',
    otherContent: 'What is in the file does not match its name. Save it again in the right format',
  },
} satisfies typeof source
