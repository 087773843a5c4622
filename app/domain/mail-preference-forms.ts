import { z } from 'zod'
import { choiceField } from './fields.ts'
import { FREQUENCIES_OF, type MailFrequency, type MailTopic } from './mail-preferences.ts'

const frequencyField = (topic: MailTopic) =>
  choiceField(FREQUENCIES_OF[topic] as readonly [MailFrequency, ...MailFrequency[]])

/** The form of `/cuenta/correos`: how often each topic comes. */
export const mailPreferencesSchema = z.object({
  waiting: frequencyField('waiting'),
  'taking-part': frequencyField('taking-part'),
  following: frequencyField('following'),
  bulletin: frequencyField('bulletin'),
})
